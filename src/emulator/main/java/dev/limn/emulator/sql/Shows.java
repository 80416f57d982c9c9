package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.lake.LogicalSchema;
import dev.limn.emulator.lake.StoreKind;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SHOW and SET, with the columns that the documents give them (writing queries; SQL syntax; organize data assets). */
final class Shows {

    private final SessionState state;
    private final KeyRows keys;

    Shows(SessionState state) {
        this.state = state;
        this.keys = new KeyRows(state.relations());
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
                                .map(name -> Rows.row(name))
                                .toList());
            case "SCHEMAS" ->
                rows(
                        List.of("database", "schema"),
                        () -> state.lake().schemas().stream()
                                .filter(this::inDatabase)
                                .map(each -> Rows.row(each.database(), each.schema()))
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
            case "PRIMARY KEYS" -> rows(List.of("tableName", "columnName", "datatype", "namespace"), keys::primary);
            case "FOREIGN KEYS" ->
                rows(
                        List.of(
                                "tableName",
                                "columnName",
                                "datatype",
                                "referencedTableName",
                                "referencedColumnName",
                                "namespace"),
                        keys::foreign);
            case "IDENTITIES" ->
                rows(List.of("tableName", "columnName", "datatype", "namespace", "isPrimary"), keys::identities);
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
        return Command.of(Rows.texts(name), () -> Rows.of(Rows.texts(name), List.of(Rows.row(value)), "SHOW"));
    }

    private Statement all() {
        var columns = Rows.texts("name", "setting", "description");
        return Command.of(columns, () -> {
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (Map.Entry<String, String> each : state.settings().all().entrySet()) {
                rows.add(Rows.row(each.getKey(), each.getValue(), ""));
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

    // Within database.schema the listing has other columns [assets].
    private Statement tables() {
        if (isContainer()) {
            return rows(
                    List.of("name", "type"),
                    () -> contained().stream()
                            .map(each -> Rows.row(each.name(), each.view() ? "VIEW" : "TABLE"))
                            .toList());
        }
        return rows(
                List.of("name", "dataSetId", "dataSet", "description", "resolved"),
                () -> state.relations().visible().stream()
                        .map(each -> Rows.row(each.name(), each.datasetId(), each.title(), each.description(), "true"))
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
                .map(each -> Rows.row(
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
                                rows.add(Rows.row(
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

    private String childType(LakeTable table, StoreKind kind) {
        if (table.view()) {
            return "View";
        }
        if (kind == StoreKind.ADLS) {
            return "Data Lake Table";
        }
        return state.switches().is(Switch.ACCELERATED_CHILD, "store") ? "Accelerated Store" : "Data Warehouse Table";
    }

    private static String unquoted(Token token) {
        return token.kind() == Token.Kind.STRING ? token.string() : token.name();
    }
}
