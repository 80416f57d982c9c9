package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import java.util.Set;
import org.jooq.impl.DefaultConfiguration;

/** Those guards that watch a statement while it runs. */
public final class RunTimeGuards {

    private RunTimeGuards() {}

    /**
     * Puts those that are on into a configuration that speaks Spark already; before listeners that put result sets of their own
     * around the driver's.
     *
     * @param warnsOfTruncation whether a truncated result is logged instead of thrown
     */
    public static void configure(DefaultConfiguration configuration, Set<Guard> guards, boolean warnsOfTruncation) {
        if (guards.contains(Guard.TRANSACTIONS)) {
            configuration.set(new NoTransactions());
        }
        if (guards.contains(Guard.ROW_CAP)) {
            configuration.setAppending(new RowCap(warnsOfTruncation));
        }
        if (guards.contains(Guard.TIME_FILTER)) {
            TimeFilter filter = new TimeFilter();
            configuration.setAppending((org.jooq.VisitListener) filter).setAppending((org.jooq.ExecuteListener) filter);
        }
    }
}
