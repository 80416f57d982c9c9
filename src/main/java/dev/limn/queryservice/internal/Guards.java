package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import java.util.Set;
import org.jooq.Configuration;

/** Which guards are on: kept with jOOQ's configuration, where everything that renders or executes finds it. */
final class Guards {

    private Guards() {}

    static void set(Configuration configuration, Set<Guard> guards) {
        configuration.data(Guard.class, Set.copyOf(guards));
    }

    /** Whether a guard is on; all are where nobody said otherwise. */
    static boolean isOn(Configuration configuration, Guard guard) {
        return !(configuration.data(Guard.class) instanceof Set<?> guards) || guards.contains(guard);
    }
}
