package dev.limn.queryservice;

import dev.limn.queryservice.internal.SnapshotTable;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;

/**
 * A table of the data lake, waiting to be told which snapshots of it to read. There is one for each time it was written to.
 * Its fields are those of the table it was made from, which may have an alias. Thread-safe.
 */
public final class SnapshotStep<R extends Record> {

    private final Table<R> table;

    SnapshotStep(Table<R> table) {
        TableType type = table.getTableType();
        if (type == TableType.VIEW || type == TableType.MATERIALIZED_VIEW) {
            throw new IllegalArgumentException(
                    "SNAPSHOT works on tables, and " + table.getName() + " is a view (name the table it reads)");
        }
        this.table = table;
    }

    /** What was written after a snapshot. */
    public Table<R> since(long id) {
        return since(SnapshotBound.id(id));
    }

    /** What was written after a bound. */
    public Table<R> since(SnapshotBound start) {
        return SnapshotTable.of(table, "since", start);
    }

    /** The table as it was at a snapshot, that one included. */
    public Table<R> asOf(long id) {
        return asOf(SnapshotBound.id(id));
    }

    /** The table as it was at a bound, that one included. */
    public Table<R> asOf(SnapshotBound end) {
        return SnapshotTable.of(table, "as of", end);
    }

    /** What was written after the first snapshot, and up to the second, that one included. */
    public Table<R> between(long start, long end) {
        return between(SnapshotBound.id(start), SnapshotBound.id(end));
    }

    /** What was written after the first bound, and up to the second, that one included. */
    public Table<R> between(SnapshotBound start, SnapshotBound end) {
        return SnapshotTable.of(table, "between", start, end);
    }
}
