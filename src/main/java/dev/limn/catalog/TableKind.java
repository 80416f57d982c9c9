package dev.limn.catalog;

/** What a {@link Table} is. */
public enum TableKind {
    /** An ordinary table, which may be a partition. */
    TABLE,
    /** A table whose rows are in its partitions. */
    PARTITIONED,
    /** A table of another server. */
    FOREIGN,
    VIEW,
    MATERIALIZED_VIEW
}
