package dev.limn.emulator.sql;

import dev.limn.emulator.lake.LakeKey;
import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.lake.LogicalSchema;
import dev.limn.emulator.lake.StoreKind;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** SHOW and SET, with the columns that the documents give them (writing queries; SQL syntax; organize data assets). */
final class Shows {

    private final SessionState state;

    Shows(SessionState state) {
        this.state = state;
    }

    /** SHOW TABLES and the like, SHOW ALL, or SHOW name. */
    Statement show(SqlText sql) {
        String what = sql.from(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (what) {
            case "TABLES" -> tables();
            case "DATABASES" ->
                rows(
                        List.of("name"),
                        () -> state.lake().databases().stream()
                                .filter(this::inDatabase)
                                .map(name -> row(name))
                                .toList());
            case "SCHEMAS" ->
                rows(
                        List.of("database", "schema"),
                        () -> state.lake().schemas().stream()
                                .filter(this::inDatabase)
                                .map(each -> row(each.database(), each.schema()))
                                .toList());
            case "VIEWS" ->
                rows(
                        List.of(
                                "Db Name",
                                "Schema Name",
                                "Name",
                                "Id",
                                "Dataset Dependencies",
                                "Views Dependencies",
                                "TYPE"),
                        this::views);
            case "PRIMARY KEYS" -> rows(List.of("tableName", "columnName", "datatype", "namespace"), this::primaryKeys);
            case "FOREIGN KEYS" ->
                rows(
                        List.of(
                                "tableName",
                                "columnName",
                                "datatype",
                                "referencedTableName",
                                "referencedColumnName",
                                "namespace"),
                        this::foreignKeys);
            case "IDENTITIES" ->
                rows(List.of("tableName", "columnName", "datatype", "namespace", "isPrimary"), this::identities);
            case "STATISTICS" ->
                rows(List.of("statsId", "tableName", "columnSet", "filterContext", "timestamp"), List::of);
            case "ALL" -> all();
            case "TIME ZONE" -> setting("TimeZone");
            case "TRANSACTION ISOLATION LEVEL" -> setting("transaction_isolation");
            default -> what.startsWith("DATAGROUPS") ? datagroups(sql) : setting(name(sql, 1));
        };
    }

    /** SET name = value, SET name TO value, SET name, or SET alone. */
    Statement set(SqlText sql) {
        if (sql.size() == 1 || sql.at(1).is(";")) {
            return all();
        }
        int at = sql.at(1).is("SESSION") || sql.at(1).is("LOCAL") ? 2 : 1;
        if (sql.at(at).is("CHARACTERISTICS") || sql.at(at).is("TRANSACTION")) {
            throw SqlFailure.error("0A000", "SET " + sql.from(1) + " is not supported");
        }
        if (sql.has(at, "TIME", "ZONE")) {
            return set("TimeZone", sql, at + 2);
        }
        Names name = Names.at(sql, at, "SET");
        if (sql.at(name.end()).is("=") || sql.at(name.end()).is("TO")) {
            return set(name.dotted(), sql, name.end() + 1);
        }
        if (name.end() < sql.size()) {
            throw SqlFailure.error("42601", "syntax error: SET property_key = property_value");
        }
        return setting(name.dotted());
    }

    private Statement set(String name, SqlText sql, int at) {
        Token value = sql.at(at);
        if (value.kind() == Token.Kind.END) {
            throw SqlFailure.error("42601", "syntax error: SET property_key = property_value");
        }
        String text = value.kind() == Token.Kind.STRING ? value.string() : sql.from(at);
        return Command.of("SET", () -> state.settings().set(name, text));
    }

    private static String name(SqlText sql, int at) {
        Names name = Names.at(sql, at, "SHOW");
        if (name.end() < sql.size() && !sql.at(name.end()).is(";")) {
            throw SqlFailure.error(
                    "42601", "syntax error at \"" + sql.at(name.end()).text() + "\"");
        }
        return name.dotted();
    }

    private Statement setting(String name) {
        String value = state.settings().get(name);
        return Command.of(Rows.texts(name), () -> Rows.of(Rows.texts(name), List.of(row(value)), "SHOW"));
    }

    private Statement all() {
        var columns = Rows.texts("name", "setting", "description");
        return Command.of(columns, () -> {
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (Map.Entry<String, String> each : state.settings().all().entrySet()) {
                rows.add(row(each.getKey(), each.getValue(), ""));
            }
            return Rows.of(columns, rows, "SHOW");
        });
    }

    private interface Listing {
        List<List<@Nullable String>> rows();
    }

    private static Statement rows(List<String> names, Listing listing) {
        var columns = Rows.texts(names.toArray(String[]::new));
        return Command.of(columns, () -> Rows.of(columns, listing.rows(), "SHOW"));
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        List<@Nullable String> row = new ArrayList<>();
        for (String value : values) {
            row.add(value);
        }
        return row;
    }

    // Within database.schema the listing has other columns [assets].
    private Statement tables() {
        if (isContainer()) {
            return rows(
                    List.of("name", "type"),
                    () -> contained().stream()
                            .map(each -> row(each.name(), each.view() ? "VIEW" : "TABLE"))
                            .toList());
        }
        return rows(
                List.of("name", "dataSetId", "dataSet", "description", "resolved"),
                () -> state.relations().visible().stream()
                        .map(each -> row(each.name(), each.datasetId(), each.title(), each.description(), "true"))
                        .toList());
    }

    private boolean isContainer() {
        return state.lake().databases().stream()
                .anyMatch(state.login().database().target()::equalsIgnoreCase);
    }

    private boolean inDatabase(String name) {
        return !isContainer() || name.equalsIgnoreCase(state.login().database().target());
    }

    private boolean inDatabase(LogicalSchema schema) {
        return !isContainer()
                || (inDatabase(schema.database())
                        && state.login()
                                .database()
                                .schema()
                                .map(schema.schema()::equalsIgnoreCase)
                                .orElse(true));
    }

    private List<LakeTable> contained() {
        return state.relations().visible().stream()
                .filter(table -> state.lake().schemas().stream()
                        .filter(this::inDatabase)
                        .anyMatch(schema -> state.lake().tables(schema).contains(table)))
                .toList();
    }

    private List<List<@Nullable String>> views() {
        return state.relations().visible().stream()
                .filter(LakeTable::view)
                .map(each -> row(
                        "",
                        "public",
                        each.name(),
                        each.datasetId(),
                        dependencies(each, false),
                        dependencies(each, true),
                        "ADLS"))
                .toList();
    }

    private String dependencies(LakeTable view, boolean views) {
        return state.relations().readBy(SqlText.of(view.viewText().orElse(""))).stream()
                .filter(each -> each.view() == views)
                .map(LakeTable::name)
                .collect(Collectors.joining(","));
    }

    private List<List<@Nullable String>> primaryKeys() {
        return keys(LakeKey.Kind.PRIMARY_KEY, LakeKey.Kind.PRIMARY_IDENTITY);
    }

    private List<List<@Nullable String>> keys(LakeKey.Kind... kinds) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (LakeTable table : state.relations().visible()) {
            for (LakeKey key : table.keys()) {
                if (List.of(kinds).contains(key.kind())) {
                    for (String column : key.columns()) {
                        rows.add(row(
                                table.name(),
                                column,
                                datatype(table, column),
                                key.namespace().orElse("")));
                    }
                }
            }
        }
        return rows;
    }

    private List<List<@Nullable String>> foreignKeys() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (LakeTable table : state.relations().visible()) {
            for (LakeKey key : table.keys()) {
                LakeKey.Reference to = key.references().orElse(null);
                for (int i = 0; to != null && i < key.columns().size(); i++) {
                    String column = key.columns().get(i);
                    rows.add(row(
                            table.name(),
                            column,
                            datatype(table, column),
                            to.table(),
                            to.columns().get(i),
                            key.namespace().orElse("")));
                }
            }
        }
        return rows;
    }

    private List<List<@Nullable String>> identities() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (List<@Nullable String> key : keys(LakeKey.Kind.PRIMARY_IDENTITY)) {
            rows.add(with(key, "true"));
        }
        for (List<@Nullable String> key : keys(LakeKey.Kind.IDENTITY)) {
            rows.add(with(key, "false"));
        }
        rows.sort(Comparator.comparing(each -> String.valueOf(each.get(0))));
        return rows;
    }

    private static List<@Nullable String> with(List<@Nullable String> row, String last) {
        List<@Nullable String> longer = new ArrayList<>(row);
        longer.add(last);
        return longer;
    }

    private static String datatype(LakeTable table, String path) {
        return table.field(path)
                .map(StructField::dataType)
                .map(Shows::catalogName)
                .orElse("");
    }

    // Database, Schema, GroupType, ChildType, ChildName, PhysicalParent, ChildId [model]; the sample has ChildType
    // "Data Lake Table" for tables of the lake.
    private Statement datagroups(SqlText sql) {
        String only = sql.at(2).is("FOR") ? unquoted(sql.at(3)) : "";
        return rows(
                List.of("Database", "Schema", "GroupType", "ChildType", "ChildName", "PhysicalParent", "ChildId"),
                () -> {
                    List<List<@Nullable String>> rows = new ArrayList<>();
                    for (LogicalSchema schema : state.lake().schemas()) {
                        for (LakeTable table : state.lake().tables(schema)) {
                            if (only.isEmpty() || table.name().equalsIgnoreCase(only)) {
                                rows.add(row(
                                        schema.database(),
                                        schema.schema(),
                                        state.lake().kind(schema.database()).name(),
                                        childType(table, state.lake().kind(schema.database())),
                                        table.name(),
                                        "",
                                        table.datasetId()));
                            }
                        }
                    }
                    return rows;
                });
    }

    private static String childType(LakeTable table, StoreKind kind) {
        if (table.view()) {
            return "View";
        }
        return kind == StoreKind.QSACCEL ? "Data Warehouse Table" : "Data Lake Table";
    }

    private static String unquoted(Token token) {
        return token.kind() == Token.Kind.STRING ? token.string() : token.name();
    }

    /** As SHOW PRIMARY KEYS names it: {@code text} is documented, the others follow the catalog. */
    private static String catalogName(DataType type) {
        return switch (type) {
            case StringType text -> "text";
            case LongType number -> "bigint";
            case IntegerType number -> "integer";
            case DoubleType number -> "double precision";
            case BooleanType bool -> "boolean";
            default -> type.simpleString();
        };
    }
}
