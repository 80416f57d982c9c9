package dev.limn.emulator.lake;

import dev.limn.emulator.lake.sample.SampleRange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The rows of one write, and where they are.
 *
 * @param id of its snapshot
 * @param parent id of the write before
 * @param rows how many there are
 * @param expired true once its snapshot can no longer be named; its rows stay
 */
record Batch(long id, OptionalLong parent, Instant committed, long rows, boolean expired, Source source) {

    /** Where rows come from. */
    sealed interface Source {}

    /** A Parquet file, or a folder of them. */
    record Files(Path path) implements Source {}

    /** Rows that are computed whenever they are read. */
    record Generated(SampleRange range) implements Source {}

    Batch expire() {
        return new Batch(id, parent, committed, rows, true, source);
    }

    Snapshot snapshot(boolean current) {
        return new Snapshot(id, parent, committed, current, rows);
    }
}
