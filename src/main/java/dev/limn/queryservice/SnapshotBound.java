package dev.limn.queryservice;

/** One end of a range of snapshots: an id, {@link #HEAD}, {@link #TAIL}, or, in a block, a {@link BlockVariable}. */
public sealed interface SnapshotBound permits SnapshotBound.Id, SnapshotBound.End, BlockVariable {

    /** Before the first snapshot. */
    SnapshotBound HEAD = End.HEAD;

    /** After the last snapshot. */
    SnapshotBound TAIL = End.TAIL;

    /** The snapshot with an id, as {@link HistoryMeta} lists them. */
    static SnapshotBound id(long id) {
        return new Id(id);
    }

    /** The snapshot with an id. */
    record Id(long id) implements SnapshotBound {}

    /** Where nothing lies beyond. */
    enum End implements SnapshotBound {
        HEAD,
        TAIL
    }
}
