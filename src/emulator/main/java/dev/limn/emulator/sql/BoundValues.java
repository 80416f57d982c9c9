package dev.limn.emulator.sql;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.SqlFailure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.util.DateTimeUtils$;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Option;

/**
 * The values of {@code $1}, {@code $2} and so on as literals of Spark: never as text within the statement. One whose type
 * the client did not say is a string, which Spark casts to what it is compared with.
 */
final class BoundValues {

    private static final Map<Integer, DataType> TYPES = Map.of(
            PgType.BOOL.oid(), DataTypes.BooleanType,
            PgType.INT2.oid(), DataTypes.ShortType,
            PgType.INT4.oid(), DataTypes.IntegerType,
            PgType.INT8.oid(), DataTypes.LongType,
            PgType.FLOAT4.oid(), DataTypes.FloatType,
            PgType.FLOAT8.oid(), DataTypes.DoubleType,
            PgType.NUMERIC.oid(), DataTypes.createDecimalType(),
            PgType.DATE.oid(), DataTypes.DateType,
            PgType.TIMESTAMP.oid(), DataTypes.TimestampType,
            PgType.TIMESTAMPTZ.oid(), DataTypes.TimestampType);

    private BoundValues() {}

    static Map<String, Object> of(List<Parameter> parameters) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter each = parameters.get(i);
            DataType type = type(each.type());
            values.put(SparkText.parameter(i + 1), ExpressionUtils.column(literal(i + 1, type, each.text())));
        }
        return values;
    }

    /** NULLs of the types: enough to learn a statement's columns. */
    static Map<String, Object> nulls(List<Integer> types) {
        return of(types.stream().map(type -> new Parameter(type, null)).toList());
    }

    private static Literal literal(int n, DataType type, @Nullable String text) {
        if (text == null) {
            return new Literal(null, type instanceof DecimalType ? DataTypes.createDecimalType(38, 18) : type);
        }
        try {
            return type instanceof DecimalType
                    ? decimal(new BigDecimal(text))
                    : Literal.create(value(type, text), type);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw SqlFailure.error("22P02", "$" + n + " is not a valid value of type " + type.sql());
        }
    }

    // As many digits as it has: a literal of Spark is as exact as it is written.
    private static Literal decimal(BigDecimal number) {
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        return Literal.create(
                plain, DataTypes.createDecimalType(Math.max(plain.precision(), plain.scale()), plain.scale()));
    }

    private static Object value(DataType type, String text) {
        return switch (type) {
            case BooleanType bool -> bool(text);
            case ShortType number -> Short.parseShort(text);
            case IntegerType number -> Integer.parseInt(text);
            case LongType number -> Long.parseLong(text);
            case FloatType number -> Float.parseFloat(text);
            case DoubleType number -> Double.parseDouble(text);
            case DateType date -> LocalDate.parse(text);
            case TimestampType timestamp -> instant(text);
            default -> text;
        };
    }

    private static Instant instant(String text) {
        Option<Object> micros = DateTimeUtils$.MODULE$.stringToTimestamp(UTF8String.fromString(text), ZoneOffset.UTC);
        if (micros.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return Instant.EPOCH.plus((Long) micros.get(), ChronoUnit.MICROS);
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "true", "1", "on", "yes" -> true;
            case "f", "false", "0", "off", "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static DataType type(int oid) {
        return TYPES.getOrDefault(oid, DataTypes.StringType);
    }
}
