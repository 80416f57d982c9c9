package dev.limn.queryservice.internal;

import dev.limn.queryservice.nested.ArrayField;
import dev.limn.queryservice.nested.internal.Step;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Functions that take lambdas. */
public final class LambdaCalls {

    private LambdaCalls() {}

    /** A lambda and what it gives. */
    private record Body<P extends QueryPart>(P result, Lambda lambda) {}

    private static <A, P extends QueryPart> Body<P> of(DataType<A> type, Function<? super Field<A>, P> body) {
        LambdaVariable<A> variable = new LambdaVariable<>(type);
        P result = body.apply(variable);
        return new Body<>(result, new Lambda(List.of(variable), result));
    }

    private static <A, B, P extends QueryPart> Body<P> of(
            DataType<A> first, DataType<B> second, BiFunction<? super Field<A>, ? super Field<B>, P> body) {
        LambdaVariable<A> a = new LambdaVariable<>(first);
        LambdaVariable<B> b = new LambdaVariable<>(second);
        P result = body.apply(a, b);
        return new Body<>(result, new Lambda(List.of(a, b), result));
    }

    public static <T, R> Field<R[]> transform(Field<T[]> array, Function<? super Field<T>, Field<R>> body) {
        return transformed(array, of(ArrayCalls.element(array), body));
    }

    public static <T, R> Field<R[]> transform(
            Field<T[]> array, BiFunction<? super Field<T>, ? super Field<Integer>, Field<R>> body) {
        return transformed(array, of(ArrayCalls.element(array), SQLDataType.INTEGER, body));
    }

    private static <T, R> Field<R[]> transformed(Field<T[]> array, Body<Field<R>> body) {
        return Calls.of("transform", ArrayCalls.type(body.result.getDataType()), array, body.lambda);
    }

    public static <T> Field<T[]> filter(Field<T[]> array, Function<? super Field<T>, Condition> body) {
        return filtered(array, of(ArrayCalls.element(array), body));
    }

    public static <T> Field<T[]> filter(
            Field<T[]> array, BiFunction<? super Field<T>, ? super Field<Integer>, Condition> body) {
        return filtered(array, of(ArrayCalls.element(array), SQLDataType.INTEGER, body));
    }

    private static <T> Field<T[]> filtered(Field<T[]> array, Body<Condition> body) {
        return Calls.of("filter", ArrayCalls.type(array), array, body.lambda);
    }

    public static <E, F extends Field<E>> ArrayField<E, F> filter(
            ArrayField<E, F> array, Function<? super F, Condition> body) {
        return like(
                array, "filter", of(Step.<E>contentOf(array), element -> body.apply(array.element(element))).lambda);
    }

    public static <E, F extends Field<E>> ArrayField<E, F> filter(
            ArrayField<E, F> array, BiFunction<? super F, ? super Field<Integer>, Condition> body) {
        Body<Condition> match = of(
                Step.<E>contentOf(array),
                SQLDataType.INTEGER,
                (element, index) -> body.apply(array.element(element), index));
        return like(array, "filter", match.lambda);
    }

    private static <E, F extends Field<E>> ArrayField<E, F> like(
            ArrayField<E, F> array, String function, QueryPart... more) {
        return new ArrayField<>(
                Calls.of(function, array.getDataType(), Calls.join(List.of(array), more)), array::element);
    }

    public static <T> Condition test(String function, Field<T[]> array, Function<? super Field<T>, Condition> body) {
        Lambda lambda = of(ArrayCalls.element(array), body).lambda;
        return DSL.condition(Calls.of(function, SQLDataType.BOOLEAN, array, lambda));
    }

    public static <T, A> Field<A> aggregate(
            String function,
            Field<T[]> array,
            Field<A> start,
            BiFunction<? super Field<A>, ? super Field<T>, Field<A>> merge) {
        Lambda lambda = of(start.getDataType(), ArrayCalls.element(array), merge).lambda;
        return Calls.of(function, start.getDataType(), array, start, lambda);
    }

    public static <T, A, R> Field<R> aggregate(
            Field<T[]> array,
            Field<A> start,
            BiFunction<? super Field<A>, ? super Field<T>, Field<A>> merge,
            Function<? super Field<A>, Field<R>> finish) {
        Lambda lambda = of(start.getDataType(), ArrayCalls.element(array), merge).lambda;
        Body<Field<R>> last = of(start.getDataType(), finish);
        return Calls.of("aggregate", last.result.getDataType(), array, start, lambda, last.lambda);
    }

    public static <A, B, R> Field<R[]> zipWith(
            Field<A[]> first, Field<B[]> second, BiFunction<? super Field<A>, ? super Field<B>, Field<R>> body) {
        Body<Field<R>> zipped = of(ArrayCalls.element(first), ArrayCalls.element(second), body);
        return Calls.of("zip_with", ArrayCalls.type(zipped.result.getDataType()), first, second, zipped.lambda);
    }

    public static <T> Field<T[]> arraySort(
            Field<T[]> array, BiFunction<? super Field<T>, ? super Field<T>, Field<Integer>> order) {
        DataType<T> element = ArrayCalls.element(array);
        return Calls.of("array_sort", ArrayCalls.type(array), array, of(element, element, order).lambda);
    }

    public static <E, F extends Field<E>> ArrayField<E, F> arraySort(ArrayField<E, F> array) {
        return like(array, "array_sort");
    }

    public static <E, F extends Field<E>> ArrayField<E, F> arraySort(
            ArrayField<E, F> array, BiFunction<? super F, ? super F, Field<Integer>> order) {
        DataType<E> element = Step.contentOf(array);
        Body<Field<Integer>> compared = of(element, element, (a, b) -> order.apply(array.element(a), array.element(b)));
        return like(array, "array_sort", compared.lambda);
    }

    public static <K, V> Field<Map<K, V>> mapFilter(
            Field<Map<K, V>> map, BiFunction<? super Field<K>, ? super Field<V>, Condition> body) {
        return mapped("map_filter", map, of(MapCalls.key(map), MapCalls.value(map), body).lambda, MapCalls.type(map));
    }

    public static <K, V, R> Field<Map<R, V>> transformKeys(
            Field<Map<K, V>> map, BiFunction<? super Field<K>, ? super Field<V>, Field<R>> body) {
        Body<Field<R>> keys = of(MapCalls.key(map), MapCalls.value(map), body);
        return mapped(
                "transform_keys", map, keys.lambda, MapCalls.type(keys.result.getDataType(), MapCalls.value(map)));
    }

    public static <K, V, R> Field<Map<K, R>> transformValues(
            Field<Map<K, V>> map, BiFunction<? super Field<K>, ? super Field<V>, Field<R>> body) {
        Body<Field<R>> values = of(MapCalls.key(map), MapCalls.value(map), body);
        return mapped(
                "transform_values", map, values.lambda, MapCalls.type(MapCalls.key(map), values.result.getDataType()));
    }

    private static <M> Field<M> mapped(String function, Field<?> map, Lambda lambda, DataType<M> type) {
        return Calls.of(function, type, map, lambda);
    }
}
