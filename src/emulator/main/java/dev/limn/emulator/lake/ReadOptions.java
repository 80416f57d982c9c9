package dev.limn.emulator.lake;

/**
 * What a session wants to see of a table beyond its columns. Immutable.
 *
 * @param systemColumns whether {@code _acp_system_metadata} is there, as after {@code SET drop_system_columns=false}
 * @param partitionColumns whether an event table has {@code _acp_date} and {@code _acp_batchid}
 * @param fallback whether a snapshot that is gone is replaced by the earliest one left, as after
 *     {@code SET resolve_fallback_snapshot_on_failure=true}
 */
public record ReadOptions(boolean systemColumns, boolean partitionColumns, boolean fallback) {

    private static final ReadOptions DEFAULTS = new ReadOptions(false, false, false);

    /** What a new session wants: the table's own columns, and errors. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }
}
