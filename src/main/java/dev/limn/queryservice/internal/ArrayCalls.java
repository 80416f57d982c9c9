package dev.limn.queryservice.internal;

import dev.limn.queryservice.nested.internal.NestedBinding;
import dev.limn.queryservice.nested.internal.Shape;
import dev.limn.queryservice.nested.internal.Step;
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

    public static <T> DataType<T[]> type(DataType<T> element) {
        return NestedBinding.type(Shape.array(element));
    }

    static <T> DataType<T[]> type(Field<T[]> array) {
        return type(element(array));
    }

    /** The type of the elements: of an array of Query Service, or of one that jOOQ has a type for. */
    @SuppressWarnings("unchecked") // by the class of the array
    public static <T> DataType<T> element(Field<T[]> array) {
        if (NestedBinding.isNested(array.getDataType())) {
            return Step.contentOf(array);
        }
        DataType<?> element = array.getDataType().getArrayComponentDataType();
        return (DataType<T>) (element == null ? SQLDataType.OTHER : element);
    }

    /** An array whose values are lists, as one whose values are Java's arrays. */
    public static <E> Field<E[]> of(Field<List<E>> list) {
        return Step.typed(list, type(Step.<E>contentOf(list)));
    }

    public static <T> Field<T> get(Field<T[]> array, Field<Integer> position) {
        return Calls.of("element_at", element(array), array, position);
    }

    public static <T> Field<T[]> sort(Field<T[]> array) {
        return Calls.of("array_sort", type(array), array);
    }

    public static <T> Condition contains(Field<T[]> array, Field<T> value) {
        return DSL.condition(Calls.of("array_contains", SQLDataType.BOOLEAN, array, value));
    }

    public static <T> Field<T[]> sequence(Field<T> start, Field<?>... stopAndStep) {
        return Calls.of("sequence", type(start.getDataType()), Calls.join(List.of(start), stopAndStep));
    }

    public static <T> AggregateFunction<T[]> collect(String function, Field<T> value) {
        return Calls.aggregate(function, type(value.getDataType()), value);
    }
}
