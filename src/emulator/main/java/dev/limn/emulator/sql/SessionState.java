package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.access.DatabaseName;
import dev.limn.emulator.access.Deadlines;
import dev.limn.emulator.access.Login;
import dev.limn.emulator.access.RunningQuery;
import dev.limn.emulator.functions.AdobeFunctions;
import dev.limn.emulator.functions.PlatformFunctions;
import dev.limn.emulator.lake.Lake;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.values.JsonColumns;
import dev.limn.emulator.values.WireTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CurrentUserContext;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** What the statements of one session share. */
final class SessionState {

    private final String id;
    private final Supplier<SparkSession> sparks;
    private final SparkSession spark;
    private final Lake lake;
    private final Login login;
    private final Switches switches;
    private final Settings settings;
    private final WorkLimits limits;
    private final Relations relations;
    private final SparkQueries queries;
    private CatalogTypes.Catalog catalog = (table, path) -> Optional.empty();
    private @Nullable SessionState beneath;
    private volatile @Nullable RunningQuery running;

    SessionState(
            String id,
            Supplier<SparkSession> sparks,
            Lake lake,
            Login login,
            Switches switches,
            Settings settings,
            WorkLimits limits) {
        this.id = id;
        this.sparks = sparks;
        this.spark = sparks.get();
        this.lake = lake;
        this.login = login;
        this.switches = switches;
        this.settings = settings;
        this.limits = limits;
        this.relations = new Relations(spark, lake, login.database(), switches, settings, this::view);
        this.queries = new SparkQueries(spark, relations, switches, id);
        AdobeFunctions.register(spark, switches);
        PlatformFunctions.register(spark, new TableAnswers(relations));
    }

    // The text of a view speaks of all tables as they are, also where the session sees some of them, or flattened ones.
    private Dataset<Row> view(SqlText query) {
        DatabaseName name = login.database();
        if (name.all() && !name.flatten()) {
            return queries.rows(query);
        }
        if (beneath == null) {
            DatabaseName all = new DatabaseName(name.text(), name.sandbox(), "all", Optional.empty(), Set.of());
            Login whole = new Login(login.user(), login.owner(), all, login.mayWrite());
            beneath = new SessionState(id, sparks, lake, whole, switches, settings, limits);
        }
        return org.apache.spark.sql.classic.Dataset.ofRows(
                spark, beneath.queries.rows(query).queryExecution().analyzed());
    }

    Lake lake() {
        return lake;
    }

    SparkSession spark() {
        return spark;
    }

    /** Has this thread work for the session: Spark looks up its settings, and who asks, by thread. */
    void activate() {
        org.apache.spark.sql.SparkSession.setActiveSession(spark);
        CurrentUserContext.CURRENT_USER().set(login.user());
    }

    Login login() {
        return login;
    }

    Switches switches() {
        return switches;
    }

    Settings settings() {
        return settings;
    }

    WorkLimits limits() {
        return limits;
    }

    Relations relations() {
        return relations;
    }

    SparkQueries queries() {
        return queries;
    }

    boolean limitCeiling() {
        return switches.is(Switch.LIMIT_CEILING, "on");
    }

    /** @throws SqlFailure 42501 for credentials that may only read */
    void checkMayWrite() {
        if (!login.mayWrite()) {
            throw SqlFailure.error(
                    "42501", "these credentials may only SELECT: writing needs Manage Datasets and Manage Schemas");
        }
    }

    String id() {
        return id;
    }

    /** Does something that returns rows. */
    <T> T interactive(Supplier<T> part) {
        try (SparkWork work = new SparkWork(this, Deadlines.Limit.INTERACTIVE)) {
            return work.run(part);
        }
    }

    /** Does something that writes. */
    <T> T batch(Supplier<T> part) {
        try (SparkWork work = new SparkWork(this, Deadlines.Limit.BATCH)) {
            return work.run(part);
        }
    }

    /** Says what {@link #cancel} is to end from now on. */
    void running(@Nullable RunningQuery query) {
        running = query;
    }

    /** Does something that takes a while without Spark's jobs, after which it fails if it was cancelled meanwhile. */
    <T> T cancellable(Supplier<T> part) {
        if (running != null) {
            return part.get();
        }
        RunningQuery query = new RunningQuery();
        running = query;
        try {
            T done = part.get();
            query.check();
            return done;
        } finally {
            running = null;
        }
    }

    void cancel() {
        RunningQuery query = running;
        if (query != null) {
            query.cancel();
        }
    }

    /** Where the types of structs, arrays and maps are looked up, if results are to have them. */
    void catalog(CatalogTypes.Catalog types) {
        catalog = types;
    }

    /** The rows as an interactive SELECT shows them. */
    Dataset<Row> shown(Dataset<Row> rows, SparkText text) {
        return settings.isTrue(Settings.AUTO_TO_JSON) ? JsonColumns.of(rows, text.star()) : rows;
    }

    List<ResultColumn> columns(Dataset<Row> rows, SparkText text) {
        List<@Nullable String> labels = queries.labels(text);
        List<ResultColumn> columns = new ArrayList<>();
        for (StructField field : rows.schema().fields()) {
            String label = labels == null ? null : labels.get(columns.size());
            columns.add(new ResultColumn(
                    label == null ? field.name() : label,
                    CatalogTypes.of(field, catalog).orElse(WireTypes.type(field.dataType())),
                    WireTypes.modifier(field.dataType())));
        }
        return List.copyOf(columns);
    }
}
