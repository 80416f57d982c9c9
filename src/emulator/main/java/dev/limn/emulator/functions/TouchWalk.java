package dev.limn.emulator.functions;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Attributes all credit to one touch: an event whose channel has a value. Without one the result is null. */
abstract class TouchWalk implements Walk {

    final Arguments arguments;
    private final Object label;

    TouchWalk(Arguments arguments) {
        this.arguments = arguments;
        this.label = arguments.label();
    }

    static DataType fractionType(Arguments arguments) {
        return type(arguments, "fraction");
    }

    static DataType percentageType(Arguments arguments) {
        return type(arguments, "percentage");
    }

    private static DataType type(Arguments arguments, String credit) {
        return new StructType()
                .add("name", DataTypes.StringType)
                .add("value", arguments.type(Parameter.VALUE))
                .add("timestamp", arguments.type(Parameter.TIMESTAMP))
                .add(credit, DataTypes.DoubleType);
    }

    /** The touch that gets the credit. */
    abstract @Nullable Touch credited();

    @Override
    public final @Nullable Object result() {
        Touch touch = credited();
        return touch == null ? null : new GenericInternalRow(new Object[] {label, touch.value, touch.time, 1.0});
    }

    /** The row's touch, null if it has no value or no timestamp. */
    final @Nullable Touch touch(InternalRow row) {
        Object value = arguments.value(row);
        long time = arguments.time(row);
        return value == null || time == Arguments.NEVER ? null : new Touch(value, time);
    }

    /** @param time in microseconds */
    record Touch(Object value, long time) {}
}
