package dev.limn.emulator.lake;

import dev.limn.emulator.lake.SnapshotRange.Bound;
import dev.limn.emulator.lake.SnapshotRange.End;
import dev.limn.emulator.lake.SnapshotRange.Id;
import java.util.List;

/** Finds the batches that a {@code SNAPSHOT} clause means. */
record RangeReader(String table, List<Batch> batches, boolean fallback) {

    List<Batch> select(SnapshotRange range) {
        return switch (range) {
            case SnapshotRange.All all -> batches;
            case SnapshotRange.AsOf of -> batches.subList(0, end(of.end()));
            case SnapshotRange.Since since -> batches.subList(start(since.start()), batches.size());
            case SnapshotRange.Between two -> between(two.start(), two.end());
        };
    }

    private List<Batch> between(Bound start, Bound end) {
        int from = start(start);
        int to = end(end);
        if (from > to) {
            throw Failures.refused("snapshot " + start + " of table " + table + " comes after " + end);
        }
        return batches.subList(from, to);
    }

    private int start(Bound bound) {
        int known = position(bound);
        if (known >= 0) {
            return known;
        }
        if (fallback) {
            return earliest();
        }
        throw Failures.refused("snapshot " + bound + " of table " + table + " has expired or never was"
                + " (SET resolve_fallback_snapshot_on_failure=true starts from the earliest one left)");
    }

    private int end(Bound bound) {
        int known = position(bound);
        if (known < 0) {
            throw Failures.refused("snapshot " + bound + " of table " + table + " has expired or never was");
        }
        return known;
    }

    private int earliest() {
        int expired = 0;
        while (expired < batches.size() && batches.get(expired).expired()) {
            expired++;
        }
        return expired;
    }

    /** How many batches lie before a place; -1 if there is no such place. */
    private int position(Bound bound) {
        return switch (bound) {
            case End end -> end == End.HEAD ? 0 : batches.size();
            case Id id -> after(id.value());
        };
    }

    private int after(long id) {
        for (int index = 0; index < batches.size(); index++) {
            if (batches.get(index).id() == id && !batches.get(index).expired()) {
                return index + 1;
            }
        }
        return -1;
    }
}
