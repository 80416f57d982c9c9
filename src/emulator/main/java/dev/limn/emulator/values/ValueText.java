package dev.limn.emulator.values;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.math.BigDecimal;
import java.util.HexFormat;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.YearMonthIntervalType;

/** How the values of one type, never null here, are written. Thread-safe. */
interface ValueText {

    /** The value by itself. */
    void write(Object value, StringBuilder to);

    /** The value in a struct or a map, in double quotes where it needs them. */
    default void writeMember(Object value, StringBuilder to) {
        write(value, to);
    }

    /** The value in an array. */
    default void writeElement(Object value, StringBuilder to) {
        writeMember(value, to);
    }

    /** What stands between two such values in an array. */
    default String separator() {
        return ",";
    }

    default String text(Object value) {
        StringBuilder to = new StringBuilder(64);
        write(value, to);
        return to.toString();
    }

    /** For a column of a result. */
    static ValueText ofColumn(DataType type, Switches switches) {
        return type instanceof BooleanType ? booleans(switches.is(Switch.BOOLEANS, "word")) : of(type, switches);
    }

    /** For a value within another. */
    static ValueText of(DataType type, Switches switches) {
        return switch (type) {
            case BooleanType any -> booleans(switches.is(Switch.STRUCT_BOOLEANS, "word"));
            case ByteType any -> plain(Object::toString);
            case ShortType any -> plain(Object::toString);
            case IntegerType any -> plain(Object::toString);
            case LongType any -> plain(Object::toString);
            // 611448.0 and 6.1594845E7 on the higher-order functions page: Java's form, where PostgreSQL has 611448.
            case FloatType any -> plain(Object::toString);
            case DoubleType any -> plain(Object::toString);
            case DecimalType any -> plain(value -> ((BigDecimal) value).toPlainString());
            case DateType any -> plain(TimeText::date);
            case TimestampType any -> plain(TimeText::timestamp);
            case TimestampNTZType any -> plain(TimeText::timestamp);
            case BinaryType any -> plain(value -> "\\x" + HexFormat.of().formatHex((byte[]) value));
            case YearMonthIntervalType interval -> plain(value -> TimeText.yearsToMonths(value, interval));
            case DayTimeIntervalType interval -> plain(value -> TimeText.daysToSeconds(value, interval));
            case StructType struct -> StructText.of(struct, switches);
            case ArrayType array -> ArrayText.of(array, switches);
            case MapType map -> MapText.of(map, switches);
            default -> new StringText();
        };
    }

    private static ValueText booleans(boolean words) {
        String yes = words ? "true" : "t";
        String no = words ? "false" : "f";
        return plain(value -> (Boolean) value ? yes : no);
    }

    private static ValueText plain(PlainText text) {
        return text;
    }
}
