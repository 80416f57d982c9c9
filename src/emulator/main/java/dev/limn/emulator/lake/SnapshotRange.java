package dev.limn.emulator.lake;

/**
 * Which writes of a table are read, as the {@code SNAPSHOT} clause says it (syntax page). Immutable.
 *
 * <p>A start that has expired, or was never written, is an error, unless the reader asks for the fallback: then the
 * earliest snapshot that is left is the start, and its own rows are read too. An end that is not known is an error in
 * any case. Rows whose snapshot has expired are still rows of the table: only its number is gone.
 */
public sealed interface SnapshotRange {

    /** A place between two writes, or at either end. */
    sealed interface Bound {}

    /** The two ends, which need no number. */
    enum End implements Bound {
        /** Before the first write. */
        HEAD,
        /** After the last write. */
        TAIL
    }

    /** The place just after a write. */
    record Id(long value) implements Bound {

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** The whole table: no {@code SNAPSHOT} clause. */
    record All() implements SnapshotRange {}

    /** {@code SNAPSHOT AS OF end}: what the table was then, the end's own rows included. */
    record AsOf(Bound end) implements SnapshotRange {}

    /** {@code SNAPSHOT SINCE start}: what came after, without the start's own rows. */
    record Since(Bound start) implements SnapshotRange {}

    /** {@code SNAPSHOT BETWEEN start AND end}: without the start's own rows, with those of the end. */
    record Between(Bound start, Bound end) implements SnapshotRange {}

    static SnapshotRange all() {
        return new All();
    }

    static SnapshotRange asOf(long end) {
        return new AsOf(new Id(end));
    }

    static SnapshotRange since(long start) {
        return new Since(new Id(start));
    }

    static SnapshotRange between(long start, long end) {
        return new Between(new Id(start), new Id(end));
    }
}
