package dev.limn.emulator.catalog;

import dev.limn.emulator.query.PgType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Which of PostgreSQL's types stands for one of Spark's. Query Service's pages show {@code text}, {@code timestamp}
 * and {@code boolean}; the numbers are inferred from the types that ALTER TABLE takes there.
 */
final class TypeOids {

    static final int ANYARRAY = 2277;
    /** A type that only Query Service has. */
    static final int ANYMAP = 100_000;

    private TypeOids() {}

    /** The type of a value that holds no others; text for whatever has no counterpart. */
    static PgType scalar(DataType type) {
        return switch (type) {
            case BooleanType ignored -> PgType.BOOL;
            case ByteType ignored -> PgType.INT2;
            case ShortType ignored -> PgType.INT2;
            case IntegerType ignored -> PgType.INT4;
            case LongType ignored -> PgType.INT8;
            case FloatType ignored -> PgType.FLOAT4;
            case DoubleType ignored -> PgType.FLOAT8;
            case DecimalType ignored -> PgType.NUMERIC;
            case DateType ignored -> PgType.DATE;
            case TimestampType ignored -> PgType.TIMESTAMP;
            case TimestampNTZType ignored -> PgType.TIMESTAMP;
            case BinaryType ignored -> PgType.BYTEA;
            default -> PgType.TEXT;
        };
    }

    /** As {@code atttypmod}: precision and scale of a decimal, -1 for anything else. */
    static int modifier(DataType type) {
        return type instanceof DecimalType decimal ? (decimal.precision() << 16 | decimal.scale()) + 4 : -1;
    }

    /** The array type of what {@link #scalar} gives. */
    static int arrayOf(PgType scalar) {
        return switch (scalar.oid()) {
            case 16 -> 1000;
            case 17 -> 1001;
            case 20 -> 1016;
            case 21 -> 1005;
            case 23 -> 1007;
            case 25 -> 1009;
            case 700 -> 1021;
            case 701 -> 1022;
            case 1082 -> 1182;
            case 1114 -> 1115;
            case 1700 -> 1231;
            default -> ANYARRAY;
        };
    }
}
