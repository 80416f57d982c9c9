package dev.limn.queryservice;

import dev.limn.queryservice.internal.SparkName;

/**
 * One of a session's options, and what it is unless it is set. Those with a constant are documented; how others are called and
 * what they are, one must know.
 *
 * @param usual what it is set back to
 */
public record SessionOption(String name, String usual) {

    /** Whether structs, arrays and maps come as JSON (SQL syntax page). What Limn's own functions return always does. */
    public static final SessionOption AUTO_TO_JSON = new SessionOption("auto_to_json", "false");

    /** Whether a snapshot that has expired stands for the earliest there is, instead of an error (SQL syntax page). */
    public static final SessionOption RESOLVE_FALLBACK_SNAPSHOT_ON_FAILURE =
            new SessionOption("resolve_fallback_snapshot_on_failure", "false");

    /** Whether {@code _acp_system_metadata} is hidden (seen in published SQL). */
    public static final SessionOption DROP_SYSTEM_COLUMNS = new SessionOption("drop_system_columns", "true");

    /** Whether {@code ANALYZE TABLE} passes over structs, arrays and maps (SQL syntax page). */
    public static final SessionOption SKIP_STATS_FOR_COMPLEX_DATATYPES =
            new SessionOption("skip_stats_for_complex_datatypes", "true");

    public SessionOption {
        if (!SparkName.isPlain(name)) {
            throw new IllegalArgumentException("an option's name is letters, digits and _, and is not " + name);
        }
        requireWord(usual);
    }

    String assignment(String value) {
        requireWord(value);
        return "SET " + name + "=" + value;
    }

    private static void requireWord(String value) {
        if (!value.matches("[\\w.-]+")) {
            throw new IllegalArgumentException("an option's value is letters, digits, _, . and -, and is not " + value);
        }
    }
}
