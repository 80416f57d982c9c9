package dev.limn.queryservice;

/**
 * What Limn keeps a program from, on Query Service, because it would lose data or time without a word. All are on; those of a
 * {@code Limn} are switched off by {@code Limn.builder().without(…)}.
 */
public enum Guard {
    /**
     * {@code .limit(0)} gives no rows, as a condition that is never true. To Query Service {@code LIMIT 0} says that there is
     * no limit at all (documented: FAQ).
     */
    EMPTY_LIMIT,

    /** A limit above 100,000, which Query Service answers with 53400 (documented: FAQ), is refused before it is sent. */
    LIMIT_CEILING,

    /**
     * {@code UPDATE}, {@code DELETE}, {@code MERGE}, {@code ON CONFLICT}, {@code RETURNING} and {@code FOR UPDATE}, which
     * Query Service does not have, are refused before they are sent.
     */
    WRITES,

    /**
     * Transactions and savepoints are refused before anything is sent: what was written cannot be undone (documented: FAQ).
     */
    TRANSACTIONS,

    /**
     * A query without a limit that gives exactly 50,000 rows throws {@link ResultTruncatedException}: that many is all that
     * Query Service gives, without saying so (documented: guardrails).
     */
    ROW_CAP,

    /**
     * A query that reads a table with a column {@code timestamp} and has no condition on it logs a warning: it reads the
     * events of all times (documented: writing queries).
     */
    TIME_FILTER,

    /**
     * A query is cancelled a little before it has run for ten minutes, when Query Service would end it (documented:
     * guardrails). {@code CREATE TABLE AS} and {@code INSERT … SELECT} have 24 hours, and are left alone.
     */
    TIME_LIMIT
}
