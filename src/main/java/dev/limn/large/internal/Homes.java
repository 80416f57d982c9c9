package dev.limn.large.internal;

import org.jooq.Attachable;
import org.jooq.Configuration;

/** Which configuration to work with: ours, or one derived from it, such as a transaction's. */
final class Homes {

    private static final String KEY = "dev.limn.home";

    private Homes() {}

    /** Derived configurations keep what is noted here. */
    static void mark(Configuration home) {
        home.data(KEY, new Object()); // not itself: it prints all its data
    }

    static boolean isOf(Configuration home, Configuration other) {
        return other.data(KEY) == home.data(KEY);
    }

    /** A query that a transaction's {@code dsl()} made belongs to that transaction; any other is only told what to read. */
    static Configuration of(Attachable query, Configuration home) {
        Configuration own = query.configuration();
        return own != null && isOf(home, own) ? own : home;
    }
}
