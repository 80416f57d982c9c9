package dev.limn.emulator.lake;

import static org.apache.spark.sql.types.DataTypes.ByteType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.ShortType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampNTZType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The types a table's columns can have, and which of them hold all values of another. */
final class StorableTypes {

    private static final Set<DataType> SIMPLE =
            Set.of(ByteType, ShortType, IntegerType, LongType, FloatType, DoubleType, DateType, TimestampType);

    private static final Map<DataType, Set<DataType>> WIDER = Map.of(
            ByteType, Set.of(ShortType, IntegerType, LongType, FloatType, DoubleType),
            ShortType, Set.of(IntegerType, LongType, FloatType, DoubleType),
            IntegerType, Set.of(LongType, DoubleType),
            FloatType, Set.of(DoubleType),
            DateType, Set.of(TimestampType),
            TimestampNTZType, Set.of(TimestampType));

    /** Decimal digits that the largest value of an integer type takes. */
    private static final Map<DataType, Integer> DIGITS =
            Map.of(ByteType, 3, ShortType, 5, IntegerType, 10, LongType, 19);

    /** A double holds any decimal number of so many digits. */
    private static final int DIGITS_OF_DOUBLE = 15;

    private StorableTypes() {}

    /**
     * The columns a table gets that a query's result is to become: all may be null, a column of nothing but NULL is
     * text, and a time without a zone is one in UTC.
     */
    static StructType columns(StructType result) {
        return (StructType) stored(distinct(result), "");
    }

    /** The same columns, which must have different names. */
    static StructType distinct(StructType result) {
        Set<String> names = new HashSet<>();
        for (String name : result.fieldNames()) {
            if (!names.add(Names.key(name))) {
                throw Failures.refused("column " + name + " is there twice: give one of them an alias");
            }
        }
        return result;
    }

    private static DataType stored(DataType type, String path) {
        if (type instanceof StructType struct) {
            List<StructField> fields = new ArrayList<>();
            for (StructField field : struct.fields()) {
                fields.add(new StructField(
                        field.name(), stored(field.dataType(), path + field.name() + "."), true, field.metadata()));
            }
            return new StructType(fields.toArray(StructField[]::new));
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(stored(array.elementType(), path), true);
        }
        if (type instanceof MapType map) {
            return new MapType(stored(map.keyType(), path), stored(map.valueType(), path), true);
        }
        if (type instanceof NullType) {
            return StringType;
        }
        return simple(type, path);
    }

    private static DataType simple(DataType type, String path) {
        if (type.equals(TimestampNTZType)) {
            return TimestampType;
        }
        boolean storable = SIMPLE.contains(type)
                || type instanceof StringType
                || type instanceof DecimalType
                || type instanceof BooleanType
                || type instanceof BinaryType;
        if (!storable) {
            String name = path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
            throw Failures.refused(
                    "column " + name + " is of type " + type.simpleString() + ", which no table can keep");
        }
        return type;
    }

    /** True if every value of a type is one of the other, too: an integer is a bigint, a bigint is no double. */
    static boolean widens(DataType from, DataType to) {
        if (from instanceof StringType && to instanceof StringType) {
            return true;
        }
        if (from instanceof DecimalType decimal) {
            return fromDecimal(decimal, to);
        }
        if (to instanceof DecimalType decimal) {
            return DIGITS.getOrDefault(from, Integer.MAX_VALUE) <= decimal.precision() - decimal.scale();
        }
        return WIDER.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean fromDecimal(DecimalType from, DataType to) {
        if (to instanceof DecimalType decimal) {
            return decimal.scale() >= from.scale()
                    && decimal.precision() - decimal.scale() >= from.precision() - from.scale();
        }
        return to.equals(DoubleType) && from.precision() <= DIGITS_OF_DOUBLE;
    }
}
