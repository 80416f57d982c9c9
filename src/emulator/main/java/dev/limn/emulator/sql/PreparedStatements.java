package dev.limn.emulator.sql;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import dev.limn.emulator.values.RowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** PREPARE, EXECUTE and DEALLOCATE in SQL: SELECT only, names in any case (Query Service, prepared statements). */
final class PreparedStatements {

    private final Map<String, SelectStatement> prepared = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** PREPARE name [(type, …)] AS SELECT …. */
    Statement prepare(SqlText sql, SessionState state) {
        String name = sql.at(1).name();
        int at = 2;
        List<Integer> types = new ArrayList<>();
        if (sql.at(at).is("(")) {
            int behind = sql.closing(at);
            types = types(sql, at + 1, behind - 1);
            at = behind;
        }
        if (!sql.at(1).isIdentifier() || !sql.at(at).is("AS")) {
            throw SqlFailure.error("42601", "syntax error: PREPARE name [(data_type, …)] AS SELECT …");
        }
        if (!sql.at(at + 1).is("SELECT") && !sql.at(at + 1).is("WITH")) {
            throw SqlFailure.error("0A000", "PREPARE takes a SELECT only");
        }
        SelectStatement select = new SelectStatement(state, SqlText.of(sql.from(at + 1)), types, true);
        return Command.of("PREPARE", () -> {
            if (prepared.putIfAbsent(name, select) != null) {
                throw SqlFailure.error("42P05", "prepared statement \"" + name + "\" already exists");
            }
        });
    }

    /** EXECUTE name [(value, …)]. */
    Statement execute(SqlText sql, SessionState state) {
        String name = sql.at(1).name();
        SelectStatement select = prepared.get(name);
        if (select == null) {
            throw SqlFailure.error("26000", "prepared statement \"" + name + "\" does not exist");
        }
        String arguments = sql.at(2).is("(") ? sql.between(3, sql.closing(2) - 1) : "";
        return Command.of(
                select.columns(), () -> select.execute(values(arguments, select.parameterTypes(), name, state)));
    }

    /** DEALLOCATE name, or DEALLOCATE ALL. */
    Statement deallocate(SqlText sql) {
        String name = sql.at(sql.at(1).is("PREPARE") ? 2 : 1).name();
        return Command.of("DEALLOCATE", () -> {
            if (name.equalsIgnoreCase("ALL")) {
                prepared.clear();
            } else if (prepared.remove(name) == null) {
                throw SqlFailure.error("26000", "prepared statement \"" + name + "\" does not exist");
            }
        });
    }

    // The arguments are expressions: Spark says what they are worth.
    private static List<Parameter> values(String arguments, List<Integer> types, String name, SessionState state) {
        List<@Nullable String> texts = List.of();
        if (!arguments.isBlank()) {
            Dataset<Row> row = state.queries().rows(SqlText.of("SELECT " + arguments));
            texts = state.interactive(
                    () -> RowText.of(row.schema(), state.switches()).write(row.first()));
        }
        if (texts.size() != types.size()) {
            throw SqlFailure.error(
                    "42601",
                    "wrong number of parameters for prepared statement \"" + name + "\": it takes " + types.size()
                            + ", not " + texts.size());
        }
        List<Parameter> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(new Parameter(types.get(i), texts.get(i)));
        }
        return values;
    }

    private static List<Integer> types(SqlText sql, int from, int to) {
        List<Integer> types = new ArrayList<>();
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || sql.at(at).is(",")) {
                types.add(type(sql.between(start, at)));
                start = at + 1;
            }
        }
        return types;
    }

    private static int type(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        return switch (plain) {
            case "bool", "boolean" -> PgType.BOOL.oid();
            case "smallint", "int2", "short", "tinyint" -> PgType.INT2.oid();
            case "int", "integer", "int4" -> PgType.INT4.oid();
            case "bigint", "int8", "long" -> PgType.INT8.oid();
            case "real", "float4" -> PgType.FLOAT4.oid();
            case "double", "double precision", "float8", "float" -> PgType.FLOAT8.oid();
            case "numeric", "decimal" -> PgType.NUMERIC.oid();
            case "date" -> PgType.DATE.oid();
            case "timestamp", "datetime" -> PgType.TIMESTAMP.oid();
            case "text", "string", "varchar", "char" -> PgType.TEXT.oid();
            default -> throw SqlFailure.error("42704", "type \"" + name + "\" does not exist");
        };
    }
}
