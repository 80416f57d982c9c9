package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.access.DatabaseName;
import dev.limn.emulator.lake.Lake;
import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.lake.ReadOptions;
import dev.limn.emulator.lake.SnapshotRange;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.values.Flatten;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables and views a session can name. One that a statement names becomes a temporary view of the session's Spark
 * then, so that a lake of thousands costs nothing until it is used.
 */
final class Relations {

    private final SparkSession spark;
    private final Lake lake;
    private final DatabaseName database;
    private final Switches switches;
    private final Settings settings;
    private final Function<SqlText, Dataset<Row>> queries;
    private final Map<String, Registered> registered = new HashMap<>();
    private final Set<String> temporary = new HashSet<>();
    private final Set<String> expanding = new HashSet<>();

    /** What a temporary view of Spark was made of: made anew when any of it is another. */
    private record Registered(LakeTable table, SnapshotRange range, ReadOptions options) {}

    /** @param queries gives the rows of a view's text */
    Relations(
            SparkSession spark,
            Lake lake,
            DatabaseName database,
            Switches switches,
            Settings settings,
            Function<SqlText, Dataset<Row>> queries) {
        this.spark = spark;
        this.lake = lake;
        this.database = database;
        this.switches = switches;
        this.settings = settings;
        this.queries = queries;
    }

    /** What the session sees of the lake: all of it, or the one table that its database names. */
    List<LakeTable> visible() {
        return lake.tables().stream().filter(this::isVisible).toList();
    }

    private boolean isVisible(LakeTable table) {
        return database.all()
                || lake.hasDatabase(database.target())
                || table.name().equalsIgnoreCase(database.target())
                || table.datasetId().equalsIgnoreCase(database.target());
    }

    Optional<LakeTable> find(String name) {
        return lake.find(name).filter(this::isVisible);
    }

    /** The table of that name, or SqlFailure 42P01. */
    LakeTable get(String name) {
        return find(name).orElseThrow(() -> SqlFailure.error("42P01", "relation \"" + name + "\" does not exist"));
    }

    /** How many of the first names are the name of a table or view; 0 if there is none of that name. */
    int match(List<String> names) {
        for (int parts = Math.min(3, names.size()); parts > 0; parts--) {
            String name = String.join(".", names.subList(0, parts));
            if (find(name).isPresent() || (parts == 2 && temporaryIn(names).isPresent())) {
                return parts;
            }
        }
        return 0;
    }

    /** Has Spark forget tables and views that the lake has no longer, this session's doing or another's. */
    void forgetDropped() {
        registered.entrySet().removeIf(each -> {
            boolean dropped = find(each.getValue().table().name()).isEmpty();
            if (dropped) {
                spark.catalog().dropTempView(each.getKey());
            }
            return dropped;
        });
    }

    /** The tables and views a query reads, in its order: names of the lake's that stand where tables do. */
    List<LakeTable> readBy(SqlText query) {
        Set<LakeTable> read = new LinkedHashSet<>();
        for (int at = 1; at < query.size(); at++) {
            Token before = query.at(at - 1);
            if (query.at(at).isIdentifier() && (before.is("FROM") || before.is("JOIN") || before.is(","))) {
                List<String> names = Names.at(query, at, "a table").parts();
                int parts = match(names);
                if (parts > 0) {
                    find(String.join(".", names.subList(0, parts))).ifPresent(read::add);
                }
            }
        }
        return List.copyOf(read);
    }

    private Optional<String> temporaryIn(List<String> names) {
        String last = names.get(1).toLowerCase(Locale.ROOT);
        return names.get(0).equalsIgnoreCase("public") && temporary.contains(last)
                ? Optional.of(last)
                : Optional.empty();
    }

    /** Makes a table or view known to Spark, and tells its name there. */
    String use(List<String> names) {
        Optional<String> own = names.size() == 2 ? temporaryIn(names) : Optional.empty();
        return own.orElseGet(() -> use(names, SnapshotRange.all()));
    }

    /** The same, with only what was written in a range of snapshots. */
    String use(List<String> names, SnapshotRange range) {
        LakeTable table = get(String.join(".", names));
        boolean whole = range instanceof SnapshotRange.All;
        if (!whole && table.view()) {
            throw SqlFailure.error("0A000", "SNAPSHOT works on a table, and \"" + table.name() + "\" is a view");
        }
        String name = whole ? table.name() : table.name() + " " + range;
        if (whole && temporary.contains(name)) {
            return name;
        }
        Registered wanted = new Registered(
                table,
                range,
                new ReadOptions(
                        !settings.isTrue(Settings.DROP_SYSTEM_COLUMNS),
                        switches.is(Switch.PARTITION_COLUMNS, "shown"),
                        settings.isTrue(Settings.SNAPSHOT_FALLBACK)));
        if (table.view() || !wanted.equals(registered.get(name))) {
            rows(wanted).createOrReplaceTempView(SparkText.quoted(name));
            registered.put(name, wanted);
        }
        return name;
    }

    private Dataset<Row> rows(Registered wanted) {
        LakeTable table = wanted.table();
        Dataset<Row> rows = table.view() ? view(table) : table.rows(spark, wanted.range(), wanted.options());
        Dataset<Row> shown = database.flatten() ? Flatten.of(rows, switches) : rows;
        return switches.is(Switch.COMPLEX_OIDS, "catalog") ? CatalogTypes.marked(shown, table.name()) : shown;
    }

    // A view stands for its text, which is read anew each time: the tables below it may have changed.
    private Dataset<Row> view(LakeTable view) {
        if (!expanding.add(view.name())) {
            throw SqlFailure.error("58000", "view \"" + view.name() + "\" is defined by itself");
        }
        try {
            return queries.apply(SqlText.of(view.viewText().orElseThrow()));
        } finally {
            expanding.remove(view.name());
        }
    }

    /** Does what reads the text of a view to be: a text that leads to that view is refused. */
    <T> T defining(String view, Supplier<T> reading) {
        boolean outermost = expanding.add(bare(view));
        try {
            return reading.get();
        } finally {
            if (outermost) {
                expanding.remove(bare(view));
            }
        }
    }

    boolean isTemporary(String name) {
        return temporary.contains(bare(name));
    }

    /** Adds a table that only this session sees; it hides one of the lake with that name. */
    void addTemporary(String name, Dataset<Row> rows) {
        rows.createOrReplaceTempView(SparkText.quoted(bare(name)));
        temporary.add(bare(name));
        registered.remove(bare(name));
    }

    void dropTemporary(String name) {
        spark.catalog().dropTempView(bare(name));
        temporary.remove(bare(name));
        registered.remove(bare(name));
    }

    private static String bare(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.startsWith("public.") ? small.substring("public.".length()) : small;
    }
}
