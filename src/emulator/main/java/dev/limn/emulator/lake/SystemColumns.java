package dev.limn.emulator.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns the platform adds to each dataset, which sessions see only when they ask for them. */
final class SystemColumns {

    static final String METADATA = "_acp_system_metadata";
    static final String DATE = "_acp_date";
    static final String BATCH = "_acp_batchid";

    private SystemColumns() {}

    /** A table's columns and those a session asked for, in the order {@link #add} gives them. */
    static StructType schema(StructType columns, ReadOptions options) {
        StructType all = columns;
        if (options.partitionColumns() && events(columns)) {
            all = all.add(DATE, DataTypes.DateType).add(BATCH, DataTypes.StringType);
        }
        if (options.systemColumns()) {
            all = all.add(
                    METADATA,
                    new StructType()
                            .add("acp_sourceBatchId", DataTypes.StringType)
                            .add("commitBatchId", DataTypes.StringType)
                            .add("trackingId", DataTypes.StringType)
                            .add("rowId", DataTypes.StringType)
                            .add("rowVersion", DataTypes.LongType)
                            .add("ingestTime", DataTypes.LongType)
                            .add("isDeleted", DataTypes.BooleanType));
        }
        return all;
    }

    static Dataset<Row> add(Dataset<Row> numbered, Batch batch, StructType columns, ReadOptions options) {
        List<Column> selected = BatchReader.named(columns);
        String batchId = SnapshotIds.batchId(batch);
        if (options.partitionColumns() && events(columns)) {
            selected.add(to_date(col("timestamp")).as(DATE));
            selected.add(lit(batchId).as(BATCH));
        }
        if (options.systemColumns()) {
            selected.add(metadata(batch, batchId).as(METADATA));
        }
        return numbered.select(selected.toArray(Column[]::new));
    }

    private static Column metadata(Batch batch, String batchId) {
        Column row = col(BatchReader.ROW);
        return struct(
                lit(batchId).as("acp_sourceBatchId"),
                lit(batchId).as("commitBatchId"),
                concat(lit("tracking-"), row).as("trackingId"),
                concat(lit(batchId + "-"), row).as("rowId"),
                lit(1L).as("rowVersion"),
                lit(batch.committed().toEpochMilli()).as("ingestTime"),
                lit(false).as("isDeleted"));
    }

    /** An event table is one with a time; only those are partitioned by day. */
    private static boolean events(StructType columns) {
        return Names.field(columns, "timestamp")
                .map(StructField::dataType)
                .filter(DataTypes.TimestampType::equals)
                .isPresent();
    }
}
