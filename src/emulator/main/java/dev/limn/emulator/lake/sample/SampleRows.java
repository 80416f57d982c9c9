package dev.limn.emulator.lake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of a table by their number, one for each fact.
 *
 * @param fact that of a number, from 0 on
 */
record SampleRows<T extends SampleRows.Fact>(Shape.Struct<T> shape, LongFunction<T> fact) {

    /** What a row follows from. */
    interface Fact {

        /** The row's. */
        long number();
    }

    StructType columns() {
        return shape.type();
    }

    /** The same rows with their number as one more column. */
    SampleRows<T> numbered() {
        List<Shape.Member<T>> members = new ArrayList<>(shape.members());
        members.add(Shape.value(SampleRange.NUMBER, DataTypes.LongType, Fact::number));
        return new SampleRows<>(new Shape.Struct<>(shape.there(), members), fact);
    }

    /** What makes rows of some of the columns, or of parts of them. */
    LongFunction<InternalRow> reader(StructType wanted) {
        Shape.Maker<T> maker = shape.maker(wanted);
        return number -> {
            if (maker.make(fact.apply(number)) instanceof InternalRow row) {
                return row;
            }
            throw new IllegalStateException("row " + number + " is missing");
        };
    }
}
