package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.lake.TableDefinition;
import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** CREATE TABLE … AS, SELECT … INTO and INSERT INTO … SELECT: all the ways to write rows (SQL syntax). */
final class Writes {

    private final SessionState state;

    Writes(SessionState state) {
        this.state = state;
    }

    /** CREATE [TEMP] TABLE [IF NOT EXISTS] t [WITH (…)] AS [(]query[)], or CREATE TABLE t (column type, …). */
    Statement createTable(SqlText sql, List<Integer> types) {
        boolean temporary = sql.at(1).is("TEMP") || sql.at(1).is("TEMPORARY");
        int at = temporary ? 3 : 2;
        boolean ifMissing = sql.has(at, "IF", "NOT", "EXISTS");
        Names name = Names.at(sql, ifMissing ? at + 3 : at, "CREATE TABLE");
        at = name.end();
        if (sql.at(at).is("(")) {
            return emptyTable(name, sql, at, temporary, ifMissing);
        }
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (sql.has(at, "WITH", "(")) {
            int behind = sql.closing(at + 1);
            options.putAll(options(sql, at + 2, behind - 1));
            at = behind;
        }
        if (sql.at(at).is("TRANSFORM")) {
            throw SqlFailure.error("0A000", "TRANSFORM is not supported: it belongs to Data Distiller's models");
        }
        if (!sql.at(at).is("AS")) {
            throw SqlFailure.error("42601", "syntax error: CREATE TABLE table_name [WITH (…)] AS select_query");
        }
        SqlText query = SqlText.of(sql.from(at + 1));
        return WriteStatement.of(query, types, values -> {
            create(name, options, query, values, temporary, ifMissing);
            return Rows.done("CREATE TABLE");
        });
    }

    /** SELECT … INTO [TEMP] [TABLE] t FROM …. */
    Statement selectInto(SqlText sql, int into, List<Integer> types) {
        int at = into + 1;
        boolean temporary = sql.at(at).is("TEMP") || sql.at(at).is("TEMPORARY");
        at += temporary || sql.at(at).is("UNLOGGED") ? 1 : 0;
        at += sql.at(at).is("TABLE") ? 1 : 0;
        Names name = Names.at(sql, at, "SELECT INTO");
        SqlText query = SqlText.of(sql.between(0, into) + " " + sql.from(name.end()));
        return WriteStatement.of(query, types, values -> {
            create(name, Map.of(), query, values, temporary, false);
            return Rows.done("SELECT INTO");
        });
    }

    private void create(
            Names name,
            Map<String, String> options,
            SqlText query,
            List<Parameter> values,
            boolean temporary,
            boolean ifMissing) {
        state.checkMayWrite();
        if (exists(name, temporary)) {
            if (ifMissing) {
                return;
            }
            throw SqlFailure.error("42P07", "relation \"" + name.dotted() + "\" already exists");
        }
        // The table name may not contain it, though the dataset's and the schema's may [faq].
        if (name.last().contains("__")) {
            throw SqlFailure.error("42602", "a table name cannot contain a double underscore: \"" + name.last() + "\"");
        }
        state.batch(() -> {
            Dataset<Row> rows = state.queries().rows(query, values);
            checkColumns(rows);
            if (temporary) {
                state.relations().addTemporary(name.last(), rows.localCheckpoint());
            } else {
                store(name, options, rows);
            }
            return rows;
        });
    }

    private boolean exists(Names name, boolean temporary) {
        return temporary
                ? state.relations().isTemporary(name.last())
                : state.relations().find(name.dotted()).isPresent();
    }

    private void store(Names name, Map<String, String> options, Dataset<Row> rows) {
        String title = options.getOrDefault("schema", name.last());
        state.lake()
                .createTable(
                        new TableDefinition(
                                name.dotted(), title, "", state.login().owner(), true, options),
                        rows);
    }

    // [syntax]: aggregates need an alias. Two columns of one name could not be told apart either.
    private static void checkColumns(Dataset<Row> rows) {
        Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String column : rows.columns()) {
            if (seen.put(column, column) != null) {
                throw SqlFailure.error("42701", "column \"" + column + "\" is there twice: give one an alias");
            }
            if (column.contains("(")) {
                throw SqlFailure.error("42601", "an expression needs an alias to become a column: " + column);
            }
        }
    }

    // Only the FAQ shows it, in an illustration.
    private Statement emptyTable(Names name, SqlText sql, int open, boolean temporary, boolean ifMissing) {
        int behind = sql.closing(open);
        if (behind < sql.size() && !sql.at(behind).is(";")) {
            throw SqlFailure.error(
                    "42601", "syntax error at \"" + sql.at(behind).text() + "\"");
        }
        Map<String, String> columns = ColumnDefinitions.parse(sql, open + 1, behind - 1);
        StringBuilder query = new StringBuilder("SELECT ");
        columns.forEach((column, type) -> query.append(query.length() > 7 ? ", " : "")
                .append("CAST(NULL AS ")
                .append(type)
                .append(") AS ")
                .append(SparkText.quoted(column)));
        SqlText rows = SqlText.of(query.append(" WHERE 1 = 0").toString());
        return Command.of("CREATE TABLE", () -> create(name, Map.of(), rows, List.of(), temporary, ifMissing));
    }

    /** INSERT INTO t [(columns)] [AS] query, or VALUES. */
    Statement insert(SqlText sql, List<Integer> types) {
        if (sql.at(1).is("OVERWRITE")) {
            throw SqlFailure.error("0A000", "INSERT OVERWRITE is not supported: write a new table");
        }
        if (!sql.at(1).is("INTO")) {
            throw SqlFailure.error("42601", "syntax error: INSERT INTO table_name select_query");
        }
        Names name = Names.at(sql, 2, "INSERT INTO");
        int at = name.end();
        List<String> columns = List.of();
        if (sql.at(at).is("(") && !startsQuery(sql, at + 1)) {
            columns = columns(sql, at);
            at = sql.closing(at);
        }
        if (sql.at(at).is("AS")) {
            at++;
        }
        if (!startsQuery(sql, at)) {
            throw SqlFailure.error("42601", "syntax error: INSERT INTO table_name select_query");
        }
        if (sql.at(at).is("(") && state.switches().is(Switch.INSERT_PARENTHESES, "refused")) {
            throw SqlFailure.error("42601", "the SELECT of INSERT INTO must not be enclosed in parentheses");
        }
        SqlText rows = SqlText.of(sql.from(at));
        List<String> named = columns;
        return WriteStatement.of(rows, types, values -> insert(name, named, rows, values));
    }

    private static List<String> columns(SqlText sql, int open) {
        List<String> columns = new ArrayList<>();
        int behind = sql.closing(open);
        for (int at = open + 1; at < behind - 1; at += 2) {
            if (!sql.at(at).isIdentifier()
                    || (at + 1 < behind - 1 && !sql.at(at + 1).is(","))) {
                throw SqlFailure.error("42601", "syntax error: INSERT INTO table_name (column, …) select_query");
            }
            columns.add(sql.at(at).name());
        }
        return columns;
    }

    private static boolean startsQuery(SqlText sql, int at) {
        Token token = innermost(sql, at);
        return token.is("SELECT") || token.is("WITH") || token.is("VALUES") || token.is("FROM");
    }

    private QueryResult insert(Names name, List<String> columns, SqlText query, List<Parameter> values) {
        state.checkMayWrite();
        if (state.relations().isTemporary(name.last())) {
            throw SqlFailure.error("0A000", "a temporary table takes no INSERT: create it with all its rows");
        }
        LakeTable table = state.relations().get(name.dotted());
        if (table.view()) {
            throw SqlFailure.error("42809", "cannot insert into view \"" + table.name() + "\"");
        }
        // Names of its own VALUES has none: its columns go by their places.
        List<String> targets = columns.isEmpty() && innermost(query, 0).is("VALUES")
                ? List.of(table.columns().fieldNames())
                : columns;
        LakeTable after = state.batch(() -> {
            Dataset<Row> rows = state.queries().rows(query, values);
            return targets.isEmpty()
                    ? state.lake().append(table.name(), rows)
                    : state.lake().append(table.name(), rows, targets);
        });
        return Rows.done("INSERT 0 " + (after.rowCount() - table.rowCount()));
    }

    /** What stands behind all parentheses that open at an index. */
    private static Token innermost(SqlText sql, int at) {
        int first = at;
        while (sql.at(first).is("(")) {
            first++;
        }
        return sql.at(first);
    }

    private static Map<String, String> options(SqlText sql, int from, int to) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int at = from; at < to; at += 4) {
            Token value = sql.at(at + 2);
            if (!sql.at(at).isIdentifier()
                    || !sql.at(at + 1).is("=")
                    || (at + 3 < to && !sql.at(at + 3).is(","))) {
                throw SqlFailure.error("42601", "syntax error: WITH (name = 'value', …)");
            }
            options.put(sql.at(at).name(), value.kind() == Token.Kind.STRING ? value.string() : value.text());
        }
        return options;
    }
}
