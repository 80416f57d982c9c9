package dev.limn.emulator.sql;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.SqlFailure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code $1}, {@code $2} and so on as literals of Spark: never as text within the statement. One whose type
 * the client did not say is a string, which Spark casts to what it is compared with.
 */
final class BoundValues {

    private BoundValues() {}

    static Map<String, Object> of(List<Parameter> parameters) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            values.put(SparkText.parameter(i + 1), column(i + 1, parameters.get(i)));
        }
        return values;
    }

    /** NULLs of the types: enough to learn a statement's columns. */
    static Map<String, Object> nulls(List<Integer> types) {
        return of(types.stream().map(type -> new Parameter(type, null)).toList());
    }

    private static Column column(int n, Parameter parameter) {
        String spark = sparkType(parameter.type());
        @Nullable String text = parameter.text();
        if (text == null) {
            return functions.lit(null).cast(spark.equals("decimal") ? "decimal(38,18)" : spark);
        }
        try {
            return switch (spark) {
                case "boolean" -> functions.lit(bool(text));
                case "smallint" -> functions.lit(Short.parseShort(text));
                case "int" -> functions.lit(Integer.parseInt(text));
                case "bigint" -> functions.lit(Long.parseLong(text));
                case "float" -> functions.lit(Float.parseFloat(text));
                case "double" -> functions.lit(Double.parseDouble(text));
                case "decimal" -> functions.lit(new BigDecimal(text));
                case "date" -> functions.lit(LocalDate.parse(text));
                case "timestamp" -> functions.lit(text).try_cast("timestamp");
                default -> functions.lit(text);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw SqlFailure.error("22P02", "$" + n + " is not a valid value of type " + spark);
        }
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "t", "true", "1", "on", "yes" -> true;
            case "f", "false", "0", "off", "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String sparkType(int oid) {
        if (oid == PgType.BOOL.oid()) {
            return "boolean";
        } else if (oid == PgType.INT2.oid()) {
            return "smallint";
        } else if (oid == PgType.INT4.oid()) {
            return "int";
        } else if (oid == PgType.INT8.oid()) {
            return "bigint";
        } else if (oid == PgType.FLOAT4.oid()) {
            return "float";
        } else if (oid == PgType.FLOAT8.oid()) {
            return "double";
        } else if (oid == PgType.NUMERIC.oid()) {
            return "decimal";
        } else if (oid == PgType.DATE.oid()) {
            return "date";
        } else if (oid == PgType.TIMESTAMP.oid() || oid == PgType.TIMESTAMPTZ.oid()) {
            return "timestamp";
        }
        return "string";
    }
}
