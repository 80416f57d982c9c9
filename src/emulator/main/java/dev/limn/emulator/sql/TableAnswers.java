package dev.limn.emulator.sql;

import dev.limn.emulator.functions.PlatformFunctions;
import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.lake.Snapshot;
import dev.limn.emulator.query.SqlFailure;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What a session's tables are to {@code history_meta} and the other functions about tables. */
record TableAnswers(Relations relations) implements PlatformFunctions.Tables {

    @Override
    public List<Row> history(String name) {
        LakeTable table = relations.get(name);
        if (table.view()) {
            // As the FAQ words it.
            throw SqlFailure.error(
                    "58000",
                    "ErrorCode: 58000 Internal System Error [Invalid table " + table.name()
                            + ": historyMeta can be used on datalake tables only.]");
        }
        return table.snapshots().stream().map(TableAnswers::row).toList();
    }

    private static Row row(Snapshot snapshot) {
        return RowFactory.create(
                snapshot.id(),
                snapshot.parent().isPresent() ? snapshot.parent().getAsLong() : null,
                snapshot.committed(),
                snapshot.current());
    }

    /** None: a dataset's samples are made by ANALYZE TABLE, which is not supported. */
    @Override
    public List<Row> samples(String name) {
        relations.get(name);
        return List.of();
    }

    @Override
    public boolean exists(String name) {
        return relations.find(name).isPresent() || relations.isTemporary(name);
    }
}
