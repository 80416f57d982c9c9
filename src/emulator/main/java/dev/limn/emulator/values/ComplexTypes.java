package dev.limn.emulator.values;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** The types whose values have parts. */
final class ComplexTypes {

    private ComplexTypes() {}

    static boolean contain(DataType type) {
        return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
    }
}
