package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Functions of arrays. */
public final class ArrayCalls {

    private ArrayCalls() {}

    private static <T> DataType<T[]> type(Field<T[]> array) {
        return ComplexTypes.array(ComplexTypes.element(array));
    }

    public static <T> Field<T> get(Field<T[]> array, Field<Integer> position) {
        return Calls.of("element_at", ComplexTypes.element(array), array, position);
    }

    public static <T> Field<T[]> sort(Field<T[]> array) {
        return Calls.of("array_sort", type(array), array);
    }

    public static <T> Condition contains(Field<T[]> array, Field<T> value) {
        return DSL.condition(Calls.of("array_contains", SQLDataType.BOOLEAN, array, value));
    }

    public static <T> Field<T[]> sequence(Field<T> start, Field<?>... stopAndStep) {
        return Calls.of("sequence", ComplexTypes.array(start.getDataType()), Calls.join(List.of(start), stopAndStep));
    }

    public static <T> AggregateFunction<T[]> collect(String function, Field<T> value) {
        return Calls.aggregate(function, ComplexTypes.array(value.getDataType()), value);
    }
}
