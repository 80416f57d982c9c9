package dev.limn.emulator.lake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A table or a view as it was at one time. Immutable: whoever holds one reads the same rows again, whatever is written,
 * altered or dropped since, until the lake is closed.
 */
public final class LakeTable {

    private final TableDefinition definition;
    private final String datasetId;
    private final Instant created;
    private final StructType columns;
    private final List<LakeKey> keys;
    private final List<Batch> batches;
    private final @Nullable String viewText;

    private LakeTable(
            TableDefinition definition,
            String datasetId,
            Instant created,
            StructType columns,
            List<LakeKey> keys,
            List<Batch> batches,
            @Nullable String viewText) {
        this.definition = definition;
        this.datasetId = datasetId;
        this.created = created;
        this.columns = columns;
        this.keys = List.copyOf(keys);
        this.batches = List.copyOf(batches);
        this.viewText = viewText;
    }

    static LakeTable table(TableDefinition definition, String datasetId, Instant created, StructType columns) {
        return new LakeTable(definition, datasetId, created, columns, List.of(), List.of(), null);
    }

    static LakeTable view(TableDefinition definition, String id, Instant created, StructType columns, String viewText) {
        return new LakeTable(definition, id, created, columns, List.of(), List.of(), viewText);
    }

    /** In small letters. */
    public String name() {
        return definition.name();
    }

    /** The dataset's 24 hexadecimal digits; for a view its UUID. */
    public String datasetId() {
        return datasetId;
    }

    public String title() {
        return definition.title();
    }

    public String description() {
        return definition.description();
    }

    public boolean view() {
        return viewText != null;
    }

    /** The query of a view. */
    public Optional<String> viewText() {
        return Optional.ofNullable(viewText);
    }

    /** The columns in the case of the data's schema, without system columns. */
    public StructType columns() {
        return columns;
    }

    /** The columns {@link #rows(SparkSession, SnapshotRange, ReadOptions)} gives with such options. */
    public StructType columns(ReadOptions options) {
        return view() ? columns : SystemColumns.schema(columns, options);
    }

    /** The field at a dotted path, such as {@code web.webpagedetails.name}, named by the path in the schema's case. */
    public Optional<StructField> field(String path) {
        return Names.path(columns, path);
    }

    public String owner() {
        return definition.owner();
    }

    /** False for what was ingested, which nobody may drop. */
    public boolean madeByQueryService() {
        return definition.madeByQueryService();
    }

    /** What {@code WITH (…)} said when it was made. */
    public Map<String, String> options() {
        return definition.options();
    }

    public Instant created() {
        return created;
    }

    public List<LakeKey> keys() {
        return keys;
    }

    /** The writes that can be named in a {@code SNAPSHOT} clause, the oldest first; none for a view, or without rows. */
    public List<Snapshot> snapshots() {
        List<Snapshot> snapshots = new ArrayList<>();
        for (Batch batch : batches) {
            if (!batch.expired()) {
                snapshots.add(batch.snapshot(batch == batches.getLast()));
            }
        }
        return List.copyOf(snapshots);
    }

    /** How many rows a table has; 0 for a view. */
    public long rowCount() {
        return batches.stream().mapToLong(Batch::rows).sum();
    }

    /** All rows, in the table's own columns. */
    public Dataset<Row> rows(SparkSession session) {
        return rows(session, SnapshotRange.all(), ReadOptions.defaults());
    }

    /**
     * The rows some writes added, as a plan of the session: nothing is read before it is executed.
     *
     * @throws dev.limn.emulator.query.SqlFailure 58000 for a snapshot that is not there, and for a snapshot of a view
     *     (syntax page: the clause works on tables)
     * @throws IllegalStateException for a view: its rows are those of its {@link #viewText}
     */
    public Dataset<Row> rows(SparkSession session, SnapshotRange range, ReadOptions options) {
        if (view() && !(range instanceof SnapshotRange.All)) {
            throw Failures.refused("SNAPSHOT works on tables, and " + name() + " is a view");
        }
        if (view()) {
            throw new IllegalStateException(name() + " is a view: execute its text");
        }
        List<Batch> selected = new RangeReader(name(), batches, options.fallback()).select(range);
        BatchReader reader = new BatchReader(session, columns);
        StructType wanted = columns(options);
        if (wanted.equals(columns)) {
            return reader.read(selected);
        }
        return selected.stream()
                .map(batch -> SystemColumns.add(reader.numbered(batch), batch, columns, options))
                .reduce(Dataset::unionAll)
                .orElseGet(() -> session.createDataFrame(List.of(), wanted));
    }

    List<Batch> batches() {
        return batches;
    }

    LakeTable with(Batch batch) {
        List<Batch> more = new ArrayList<>(batches);
        more.add(batch);
        return withBatches(more);
    }

    LakeTable withBatches(List<Batch> other) {
        return new LakeTable(definition, datasetId, created, columns, keys, other, viewText);
    }

    LakeTable withKeys(List<LakeKey> other) {
        return new LakeTable(definition, datasetId, created, columns, other, batches, viewText);
    }

    LakeTable withColumns(StructType other) {
        return new LakeTable(definition, datasetId, created, other, keys, batches, viewText);
    }

    @Override
    public String toString() {
        return (view() ? "view " : "table ") + name();
    }
}
