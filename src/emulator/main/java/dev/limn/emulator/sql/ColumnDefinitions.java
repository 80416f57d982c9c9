package dev.limn.emulator.sql;

import dev.limn.emulator.query.SqlFailure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Columns with their types, in the words of a psql client, as ALTER TABLE … ADD COLUMN lists them (SQL syntax). */
final class ColumnDefinitions {

    private ColumnDefinitions() {}

    /** Spark's type for each column, in order. */
    static Map<String, String> parse(SqlText sql, int from, int to) {
        Map<String, String> columns = new LinkedHashMap<>();
        int start = from;
        int depth = 0;
        for (int at = from; at <= to; at++) {
            depth += sql.at(at).is("(") && at < to ? 1 : 0;
            depth -= sql.at(at).is(")") && at < to ? 1 : 0;
            if (at == to || (depth == 0 && sql.at(at).is(","))) {
                if (!sql.at(start).isIdentifier() || at < start + 2) {
                    throw SqlFailure.error("42601", "syntax error: a column needs a name and a type");
                }
                columns.put(sql.at(start).name(), sparkType(sql.between(start + 1, at)));
                start = at + 1;
            }
        }
        return columns;
    }

    private static String sparkType(String type) {
        String words = type.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String plain = words.replaceAll("\\s*\\(.*", "");
        return switch (plain) {
            case "bigint", "date", "smallint", "string", "boolean" -> plain;
            case "integer", "int" -> "int";
            case "tinyint" -> "tinyint";
            case "double", "double precision", "float", "float8" -> "double";
            case "datetime", "timestamp" -> "timestamp";
            case "varchar", "char", "text" -> "string";
            case "decimal", "numeric" -> words.replace("numeric", "decimal");
            default -> throw SqlFailure.error("42704", "type \"" + type + "\" does not exist");
        };
    }
}
