package dev.limn.emulator.lake;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Everything stored: tables with their snapshots, views, keys, logical databases and schemas. Thread-safe. It lasts
 * until it is closed; then its files are deleted, those of dropped tables among them.
 *
 * <p>Names are taken in any case, as {@code t}, {@code public.t}, or {@code database.schema.t} for a table that was put
 * into that logical schema; a dataset's id does as well. Errors are {@link dev.limn.emulator.query.SqlFailure}s with
 * the SQLSTATEs of the Query Service FAQ: 42P01 no such table, 42P07 there is one already, 42501 not yours to drop,
 * 42P12 no such logical database or schema, 58000 for the rest.
 */
public final class Lake implements AutoCloseable {

    private final SparkSession root;
    private final Storage storage;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile LakeState state = LakeState.EMPTY;

    private Lake(SparkSession root, Storage storage, Clock clock) {
        this.root = root;
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Opens an empty lake.
     *
     * @param root any session of the Spark that will read
     * @param folder where Parquet files are kept, in a new folder of their own
     * @param clock says when a snapshot was committed
     */
    public static Lake open(SparkSession root, Path folder, Clock clock) {
        return new Lake(root, new Storage(folder, root.sparkContext().hadoopConfiguration()), clock);
    }

    /** A number that grows with every change of definitions or data. */
    public long version() {
        return state.version();
    }

    /** Tables and views, sorted by name. */
    public List<LakeTable> tables() {
        return state.all();
    }

    /** The tables and views in a logical schema, in the order they were put there. */
    public List<LakeTable> tables(LogicalSchema schema) {
        LakeState now = state;
        return now.containers().tables(schema.database(), schema.schema()).stream()
                .map(now::get)
                .toList();
    }

    public Optional<LakeTable> find(String name) {
        return state.find(name);
    }

    /**
     * Makes a table of a query's rows. If there are any, they are its first snapshot; a table without rows has none, as
     * {@code history_meta} then gives no row (FAQ).
     */
    public LakeTable createTable(TableDefinition definition, Dataset<Row> rows) {
        TableDefinition plain = checked(definition);
        StructType columns = StorableTypes.columns(rows.schema());
        LakeTable empty = LakeTable.table(plain, newDatasetId(), clock.instant(), columns);
        state.requireFree(plain.name());
        QualifiedName name = QualifiedName.ofNew(definition.name());
        return write(empty, new SchemaMatch(plain.name(), columns).apply(rows), written -> {
            LakeTable table =
                    written.map(some -> empty.with(batch(empty, some))).orElse(empty);
            change(now -> now.create(table, name));
            return table;
        });
    }

    /** Adds rows to a table, as one more snapshot if there are any; {@link SchemaMatch} says which rows fit. */
    public LakeTable append(String name, Dataset<Row> rows) {
        return append(name, rows, List.of(rows.columns()));
    }

    /**
     * Adds rows to a table.
     *
     * @param columns the table's, one for each of the result's, as in {@code INSERT INTO t (a, b) SELECT …}
     */
    public LakeTable append(String name, Dataset<Row> rows, List<String> columns) {
        LakeTable before = state.getTable(name);
        Dataset<Row> fitting = new SchemaMatch(before.name(), before.columns()).apply(rows, columns);
        return write(
                before,
                fitting,
                written -> changeTable(before.name(), table -> {
                    if (!table.datasetId().equals(before.datasetId())) {
                        throw Failures.notFound(name);
                    }
                    return written.map(some -> table.with(batch(table, some))).orElse(table);
                }));
    }

    /**
     * Drops a table. Of one that several logical schemas hold, a qualified name drops that reference only, and a plain
     * one is refused ("Organize data assets": the data goes with its last reference).
     */
    public void dropTable(String name, String owner) {
        change(now -> DropRules.table(now, name, owner));
    }

    /**
     * Makes a view, or another query of one that is there.
     *
     * @param name may be qualified, as a table's
     * @param sql the query
     * @param columns those of the query's result
     * @param replace whether a view of that name gives way; it keeps its id
     */
    public LakeTable createView(String name, String sql, StructType columns, boolean replace, String owner) {
        QualifiedName qualified = QualifiedName.ofNew(name);
        StructType nullable = StorableTypes.distinct(columns).asNullable();
        change(now -> {
            Optional<LakeTable> existing = now.find(qualified.table()).filter(view -> view.view() && replace);
            existing.ifPresent(view -> DropRules.requireOwner(view, owner));
            String id = existing.map(LakeTable::datasetId)
                    .orElseGet(() -> UUID.randomUUID().toString());
            LakeTable view =
                    LakeTable.view(TableDefinition.made(qualified.table(), owner), id, clock.instant(), nullable, sql);
            return existing.isPresent() ? now.with(view) : now.create(view, qualified);
        });
        return state.get(qualified.table());
    }

    /** Drops a view; 42501 for somebody else's, as for tables. */
    public void dropView(String name, String owner) {
        change(now -> DropRules.view(now, name, owner));
    }

    /** Adds columns at the end; rows that are there have null in them. */
    public LakeTable addColumns(String name, StructType columns) {
        return changeTable(name, table -> {
            StructType all = table.columns();
            for (var field : columns.fields()) {
                all = all.add(field);
            }
            return table.withColumns(StorableTypes.columns(all));
        });
    }

    /** Writes down a key or an identity; its columns must be there, and those it references. */
    public LakeTable addKey(String name, LakeKey key) {
        return changeTable(name, table -> KeyRules.add(table, key, state));
    }

    public LakeTable dropKey(String name, LakeKey.Kind kind, List<String> columns) {
        return changeTable(name, table -> KeyRules.drop(table, kind, columns));
    }

    /**
     * Forgets the numbers of old snapshots; their rows stay, and so does the current one. Query Service does so after
     * two days (syntax page, "resolve_fallback_snapshot_on_failure").
     *
     * @param olderThan the first number that is kept
     */
    public LakeTable expireSnapshots(String name, long olderThan) {
        return changeTable(name, table -> {
            List<Batch> batches = new ArrayList<>();
            for (Batch batch : table.batches()) {
                boolean goes =
                        batch.id() < olderThan && batch != table.batches().getLast();
                batches.add(goes ? batch.expire() : batch);
            }
            return table.withBatches(batches);
        });
    }

    /** Logical databases, sorted, in the case they were created with. */
    public List<String> databases() {
        return state.containers().databases();
    }

    public boolean hasDatabase(String database) {
        return state.containers().hasDatabase(database);
    }

    public StoreKind kind(String database) {
        return state.containers().kind(database);
    }

    /** Logical schemas, sorted by database and name. */
    public List<LogicalSchema> schemas() {
        return state.containers().schemas();
    }

    public boolean hasSchema(String database, String schema) {
        return state.containers().hasSchema(database, schema);
    }

    /** The logical schemas a table or view was put into. */
    public List<LogicalSchema> schemasOf(String name) {
        LakeState now = state;
        return now.containers().schemasOf(now.get(name).name());
    }

    public void createDatabase(String database, StoreKind kind) {
        change(now -> now.with(now.containers().createDatabase(database, kind)));
    }

    /** Drops a logical database, which must hold no table; no table is deleted. */
    public void dropDatabase(String database) {
        change(now -> now.with(now.containers().dropDatabase(database)));
    }

    public void createSchema(String database, String schema) {
        change(now -> now.with(now.containers().createSchema(database, schema)));
    }

    /**
     * Drops a logical schema; no table is deleted.
     *
     * @param cascade whether tables in it are taken out of it first; without, they are an error
     */
    public void dropSchema(String database, String schema, boolean cascade) {
        change(now -> now.with(now.containers().dropSchema(database, schema, cascade)));
    }

    /** Puts a table or view into a logical schema, which must not be one of the accelerated store. */
    public void addToSchema(String table, String database, String schema) {
        change(now -> now.with(now.containers().add(now.get(table).name(), database, schema)));
    }

    public void removeFromSchema(String table, String database, String schema) {
        change(now -> now.with(now.containers().remove(now.get(table).name(), database, schema)));
    }

    /** Deletes the files. Nothing of the lake may be read any more. */
    @Override
    public void close() {
        state = LakeState.EMPTY;
        storage.close();
    }

    /** Adds a table whose batches exist already, such as the sample's or a user's files. */
    LakeTable adopt(LakeTable table) {
        change(now -> now.create(table, new QualifiedName(Optional.empty(), table.name())));
        return table;
    }

    SparkSession root() {
        return root;
    }

    Storage storage() {
        return storage;
    }

    Instant now() {
        return clock.instant();
    }

    /** As MongoDB makes them: a time and a random part. */
    String newDatasetId() {
        byte[] rest = new byte[8];
        random.nextBytes(rest);
        return String.format("%08x", clock.instant().getEpochSecond() & 0xffffffffL)
                + HexFormat.of().formatHex(rest);
    }

    /** @param rows at least one */
    private record Written(Batch.Files files, long rows) {}

    /** Writes files, of which none are left if there are no rows, or if what is made of them is refused. */
    private LakeTable write(LakeTable table, Dataset<Row> rows, Function<Optional<Written>, LakeTable> commit) {
        Batch.Files files = storage.write(rows, table.datasetId());
        boolean kept = false;
        try {
            Optional<Written> written =
                    Optional.of(new Written(files, storage.count(files.path()))).filter(some -> some.rows() > 0);
            LakeTable committed = commit.apply(written);
            kept = written.isPresent();
            return committed;
        } finally {
            if (!kept) {
                storage.delete(files.path());
            }
        }
    }

    private Batch batch(LakeTable table, Written written) {
        return SnapshotIds.next(table.datasetId(), table.batches(), clock.instant(), written.rows(), written.files());
    }

    private static TableDefinition checked(TableDefinition definition) {
        String name = QualifiedName.ofNew(definition.name()).table();
        if (definition.madeByQueryService() && name.contains("__")) {
            throw Failures.refused("table name " + name + " has two underscores in a row: only datasets may have that");
        }
        return new TableDefinition(
                name,
                definition.title(),
                definition.description(),
                definition.owner(),
                definition.madeByQueryService(),
                definition.options());
    }

    private synchronized LakeTable changeTable(String name, UnaryOperator<LakeTable> step) {
        LakeTable before = state.getTable(name);
        LakeTable after = step.apply(before);
        if (after != before) {
            state = state.with(after).next();
        }
        return after;
    }

    private synchronized void change(UnaryOperator<LakeState> step) {
        state = step.apply(state).next();
    }
}
