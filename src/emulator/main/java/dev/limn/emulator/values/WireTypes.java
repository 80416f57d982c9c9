package dev.limn.emulator.values;

import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.ResultColumn;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.util.CharVarcharUtils;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;

/**
 * Spark's types as PostgreSQL's. {@code text} for strings and {@code timestamp} for both timestamps are what {@code \d}
 * shows on the writing queries page; the numbers behind the other names are the plain counterparts. A struct, an array
 * or a map is {@code text}, as is whatever PostgreSQL has no counterpart for. Thread-safe.
 */
public final class WireTypes {

    private static final PgType BPCHAR = new PgType(1042, (short) -1);
    // PostgreSQL counts a length word into a modifier.
    private static final int HEADER = 4;

    private WireTypes() {}

    /** The columns of a result. */
    public static List<ResultColumn> columns(StructType schema) {
        return Arrays.stream(schema.fields()).map(WireTypes::column).toList();
    }

    /** A column with its type and modifier, which a {@code varchar(n)}, a {@code char(n)} and a decimal have. */
    public static ResultColumn column(StructField field) {
        DataType declared = CharVarcharUtils.getRawType(field.metadata()).getOrElse(field::dataType);
        return new ResultColumn(field.name(), type(declared), modifier(declared));
    }

    public static PgType type(DataType type) {
        return switch (type) {
            case BooleanType any -> PgType.BOOL;
            case ByteType any -> PgType.INT2;
            case ShortType any -> PgType.INT2;
            case IntegerType any -> PgType.INT4;
            case LongType any -> PgType.INT8;
            case FloatType any -> PgType.FLOAT4;
            case DoubleType any -> PgType.FLOAT8;
            case DecimalType any -> PgType.NUMERIC;
            case DateType any -> PgType.DATE;
            case TimestampType any -> PgType.TIMESTAMP;
            case TimestampNTZType any -> PgType.TIMESTAMP;
            case BinaryType any -> PgType.BYTEA;
            case VarcharType any -> PgType.VARCHAR;
            case CharType any -> BPCHAR;
            default -> PgType.TEXT;
        };
    }

    /** What {@code atttypmod} says of a type, -1 for nothing. */
    public static int modifier(DataType type) {
        return switch (type) {
            case DecimalType decimal -> (decimal.precision() << 16 | decimal.scale()) + HEADER;
            case VarcharType text -> text.length() + HEADER;
            case CharType text -> text.length() + HEADER;
            default -> -1;
        };
    }
}
