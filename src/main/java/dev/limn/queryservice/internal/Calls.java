package dev.limn.queryservice.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.AggregateFunction;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Calls of functions that only Query Service has. */
public final class Calls {

    private Calls() {}

    public static <T> Field<T> of(String function, DataType<T> type, QueryPart... arguments) {
        return of(function, type, List.of(arguments));
    }

    public static <T> Field<T> of(String function, DataType<T> type, List<? extends QueryPart> arguments) {
        return new Call<>(function, type, arguments);
    }

    /** As jOOQ's own aggregates: with {@code filterWhere} and {@code over}. */
    public static <T> AggregateFunction<T> aggregate(
            String function, DataType<T> type, Field<?> argument, Field<?>... constants) {
        Field<?>[] arguments = Stream.concat(Stream.of(new OnlyThere<>(function, argument)), Stream.of(constants))
                .toArray(Field<?>[]::new);
        return DSL.aggregate(DSL.unquotedName(function), type, arguments);
    }

    public static Field<String> toJson(Field<?> value) {
        return of("to_json", SQLDataType.VARCHAR, value);
    }

    /** A constant, which must be one: jOOQ puts a cast around a double. */
    public static Field<BigDecimal> number(double number) {
        return DSL.inline(BigDecimal.valueOf(number));
    }

    public static List<QueryPart> join(List<? extends QueryPart> some, QueryPart... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
