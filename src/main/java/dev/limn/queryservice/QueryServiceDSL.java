package dev.limn.queryservice;

import dev.limn.queryservice.internal.ArrayCalls;
import dev.limn.queryservice.internal.Calls;
import dev.limn.queryservice.internal.LambdaCalls;
import dev.limn.queryservice.internal.MapCalls;
import dev.limn.queryservice.internal.NoRowCap;
import dev.limn.queryservice.internal.SparkName;
import dev.limn.queryservice.nested.ArrayField;
import dev.limn.queryservice.nested.internal.Literal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What Query Service's SQL has and jOOQ's {@link org.jooq.impl.DSL} has not; to be imported statically. Names are Adobe's and
 * Spark's. But for {@link #noRowCap}, rendering any of it for another server throws
 * {@link org.jooq.exception.SQLDialectNotSupportedException}. Structs, arrays and maps that a query returns come as JSON, by
 * {@code to_json}, and are read as records, Java arrays and {@link Map}s. Thread-safe.
 *
 * <pre>{@code
 * // What was written since snapshot 3; an alias, a join or an insert takes it as it would EVENTS.
 * dsl.selectFrom(snapshot(EVENTS).since(3)).where(EVENTS.TIMESTAMP.ge(yesterday)).fetch();
 *
 * // Sessions of half an hour.
 * var window = partitionBy(EVENTS.PERSON).orderBy(EVENTS.TIMESTAMP);
 * SessionField session = sessTimeout(EVENTS.TIMESTAMP, Duration.ofMinutes(30)).over(window);
 * dsl.select(EVENTS._ID, session.NUM, session.IS_NEW).from(EVENTS).fetch();
 *
 * // The campaign that led to an event, and the page before.
 * var touch = attributionLastTouch(EVENTS.TIMESTAMP, "campaign", EVENTS.CAMPAIGN).over(window);
 * dsl.select(touch.VALUE, touch.TIMESTAMP, previous(EVENTS.PAGE).over(window)).from(EVENTS).fetch();
 *
 * // Each tag of each event; tags in capitals.
 * var tag = lateralView(explode(EVENTS.TAGS)).as("t", "tag");
 * dsl.select(EVENTS._ID, tag.VALUE).from(EVENTS).crossJoin(tag).fetch();
 * dsl.select(transform(EVENTS.TAGS, each -> upper(each))).from(EVENTS).fetch();
 *
 * // Aggregates as jOOQ's own.
 * dsl.select(collectSet(EVENTS.PAGE), maxBy(EVENTS.PAGE, EVENTS.TIMESTAMP)).from(EVENTS).groupBy(EVENTS.PERSON).fetch();
 * }</pre>
 */
public final class QueryServiceDSL {

    private QueryServiceDSL() {}

    /**
     * For {@code limit(noRowCap())} of an outermost query: all rows, where the service would else end after 50,000 and say
     * nothing. It is sent as {@code LIMIT 0}, which is documented to mean this. On PostgreSQL it is no limit at all.
     */
    public static Field<Long> noRowCap() {
        return new NoRowCap();
    }

    /** A table to be made of a query's rows: {@link NewTable} has the options. */
    public static NewTable createTable(Table<?> table) {
        return new NewTable(table, false, false, Map.of());
    }

    /** The same by name. */
    public static NewTable createTable(String name) {
        return createTable(DSL.table(DSL.name(name)));
    }

    /** A table of the data lake, or an alias of one, as it was or was added to. */
    public static <R extends Record> SnapshotStep<R> snapshot(Table<R> table) {
        return new SnapshotStep<>(table);
    }

    /** The snapshots of a table. */
    public static HistoryMeta historyMeta(Table<?> table) {
        return new HistoryMeta(SparkName.text(table), DSL.name("history_meta"));
    }

    /** Whether there is a table or a view of a name. */
    public static Condition tableExists(String name) {
        return DSL.condition(Calls.of("table_exists", SQLDataType.BOOLEAN, new Literal(name)));
    }

    /** Whether a table or a view is there. */
    public static Condition tableExists(Table<?> table) {
        return DSL.condition(Calls.of("table_exists", SQLDataType.BOOLEAN, SparkName.text(table)));
    }

    /** Ends the statement, and the block it is in, with an error of these words. */
    public static Field<String> raiseError(String message) {
        return Calls.of("raise_error", SQLDataType.VARCHAR, new Literal(message));
    }

    /** A session ends when as many seconds pass without an event. */
    public static WindowFunctionStep<SessionField> sessTimeout(Field<?> timestamp, Duration timeout) {
        return AdobeWindows.session("sess_timeout", timestamp, AdobeWindows.seconds(timeout));
    }

    /** A session begins with an event that matches. */
    public static WindowFunctionStep<SessionField> sessStartIf(Field<?> timestamp, Condition match) {
        return AdobeWindows.session("sess_start_if", timestamp, match);
    }

    /** A session ends with an event that matches. */
    public static WindowFunctionStep<SessionField> sessEndIf(Field<?> timestamp, Condition match) {
        return AdobeWindows.session("sess_end_if", timestamp, match);
    }

    /** The value of an event before; by default the one just before, and nulls count. */
    public static <T> WindowFunctionStep<Field<T>> previous(Field<T> key) {
        return previous(key, 1, false);
    }

    /** The value of an event so many before. */
    public static <T> WindowFunctionStep<Field<T>> previous(Field<T> key, int shift, boolean ignoreNulls) {
        return AdobeWindows.previous(key, shift, ignoreNulls);
    }

    /** The value of the event just behind, null or not. */
    public static <T> WindowFunctionStep<Field<T>> next(Field<T> key) {
        return next(key, 1, false);
    }

    /** The value of an event so many behind. */
    public static <T> WindowFunctionStep<Field<T>> next(Field<T> key, int shift, boolean ignoreNulls) {
        return AdobeWindows.next(key, shift, ignoreNulls);
    }

    /** Seconds since an event that matches, which may be the event itself; null without one. */
    public static WindowFunctionStep<Field<Long>> timeBetweenPreviousMatch(Field<?> timestamp, Condition match) {
        return timeBetweenPreviousMatch(timestamp, match, ChronoUnit.SECONDS);
    }

    /** Days, hours, minutes or seconds since an event that matches. */
    public static WindowFunctionStep<Field<Long>> timeBetweenPreviousMatch(
            Field<?> timestamp, Condition match, ChronoUnit unit) {
        return AdobeWindows.sincePrevious(timestamp, match, unit);
    }

    /** Seconds until an event that matches, as a negative number; null without one. */
    public static WindowFunctionStep<Field<Long>> timeBetweenNextMatch(Field<?> timestamp, Condition match) {
        return timeBetweenNextMatch(timestamp, match, ChronoUnit.SECONDS);
    }

    /** Days, hours, minutes or seconds until an event that matches, as a negative number. */
    public static WindowFunctionStep<Field<Long>> timeBetweenNextMatch(
            Field<?> timestamp, Condition match, ChronoUnit unit) {
        return AdobeWindows.untilNext(timestamp, match, unit);
    }

    /** The first touch: an event that has a value in the channel. */
    public static <T, V> WindowFunctionStep<AttributionField<T, V>> attributionFirstTouch(
            Field<T> timestamp, String channelName, Field<V> channelValue) {
        return AdobeWindows.touch("attribution_first_touch", "fraction", timestamp, channelName, channelValue);
    }

    /** The last touch. */
    public static <T, V> WindowFunctionStep<AttributionField<T, V>> attributionLastTouch(
            Field<T> timestamp, String channelName, Field<V> channelValue) {
        return AdobeWindows.touch("attribution_last_touch", "fraction", timestamp, channelName, channelValue);
    }

    /** The first touch since the channel expired: after an event that matches, or before it if so said. */
    public static <T, V> WindowFunctionStep<AttributionField<T, V>> attributionFirstTouchExpIf(
            Field<T> timestamp, String channelName, Field<V> channelValue, Condition expires, boolean before) {
        return AdobeWindows.touch(
                "attribution_first_touch_exp_if",
                "fraction",
                timestamp,
                channelName,
                channelValue,
                expires,
                DSL.inline(before));
    }

    /** The last touch until the channel expires: after an event that matches, or before it if so said. */
    public static <T, V> WindowFunctionStep<AttributionField<T, V>> attributionLastTouchExpIf(
            Field<T> timestamp, String channelName, Field<V> channelValue, Condition expires, boolean before) {
        return AdobeWindows.touch(
                "attribution_last_touch_exp_if",
                "percentage",
                timestamp,
                channelName,
                channelValue,
                expires,
                DSL.inline(before));
    }

    /** The first touch within a time of whole seconds. */
    public static <T, V> WindowFunctionStep<AttributionField<T, V>> attributionFirstTouchExpTimeout(
            Field<T> timestamp, String channelName, Field<V> channelValue, Duration timeout) {
        return AdobeWindows.touch(
                "attribution_first_touch_exp_timeout",
                "fraction",
                timestamp,
                channelName,
                channelValue,
                AdobeWindows.seconds(timeout));
    }

    /** The last touch within a time of whole seconds. */
    public static <T, V> WindowFunctionStep<AttributionField<T, V>> attributionLastTouchExpTimeout(
            Field<T> timestamp, String channelName, Field<V> channelValue, Duration timeout) {
        return AdobeWindows.touch(
                "attribution_last_touch_exp_timeout",
                "percentage",
                timestamp,
                channelName,
                channelValue,
                AdobeWindows.seconds(timeout));
    }

    /** A row for each element; an array that is null or empty gives none. */
    public static <T> Explosion<T> explode(Field<T[]> array) {
        return new Explosion<>("explode", ArrayCalls.element(array), array);
    }

    /** A row for each element; an array that is null or empty gives one of null. */
    public static <T> Explosion<T> explodeOuter(Field<T[]> array) {
        return new Explosion<>("explode_outer", ArrayCalls.element(array), array);
    }

    /** {@code explode} of a map: a row for each entry. */
    public static <K, V> RowGenerator<EntryView<K, V>> explodeMap(Field<Map<K, V>> map) {
        return RowGenerator.entries("explode", map);
    }

    /** {@code explode_outer} of a map: a row for each entry, and one of nulls if there is none. */
    public static <K, V> RowGenerator<EntryView<K, V>> explodeMapOuter(Field<Map<K, V>> map) {
        return RowGenerator.entries("explode_outer", map);
    }

    /** A row for each element and its index, which begins at 0. */
    public static <T> RowGenerator<IndexedView<T>> posexplode(Field<T[]> array) {
        return RowGenerator.indexed("posexplode", array);
    }

    /** A row for each element and its index, and one of nulls if there is none. */
    public static <T> RowGenerator<IndexedView<T>> posexplodeOuter(Field<T[]> array) {
        return RowGenerator.indexed("posexplode_outer", array);
    }

    /** A row for each struct of an array, a column for each of its members. */
    public static RowGenerator<RowView> inline(Field<? extends Object[]> structs) {
        return RowGenerator.rows("inline", structs);
    }

    /** A row for each struct of an array, and one of nulls if there is none. */
    public static RowGenerator<RowView> inlineOuter(Field<? extends Object[]> structs) {
        return RowGenerator.rows("inline_outer", structs);
    }

    /** {@code LATERAL VIEW}: the elements of an array beside the row that has it. */
    public static <T> LateralViewStep<ElementView<T>> lateralView(Explosion<T> explosion) {
        return lateralView(RowGenerator.elements(explosion));
    }

    /** {@code LATERAL VIEW}: the rows of a generator beside the row they are made of. */
    public static <V> LateralViewStep<V> lateralView(RowGenerator<V> generator) {
        return new LateralViewStep<>(generator);
    }

    /** An array of what a lambda makes of each element. */
    public static <T, R> Field<R[]> transform(Field<T[]> array, Function<? super Field<T>, Field<R>> body) {
        return LambdaCalls.transform(array, body);
    }

    /** An array of what a lambda makes of each element and its index, which begins at 0. */
    public static <T, R> Field<R[]> transform(
            Field<T[]> array, BiFunction<? super Field<T>, ? super Field<Integer>, Field<R>> body) {
        return LambdaCalls.transform(array, body);
    }

    /** The elements that match. */
    public static <T> Field<T[]> filter(Field<T[]> array, Function<? super Field<T>, Condition> match) {
        return LambdaCalls.filter(array, match);
    }

    /** The elements that match with their index, which begins at 0. */
    public static <T> Field<T[]> filter(
            Field<T[]> array, BiFunction<? super Field<T>, ? super Field<Integer>, Condition> match) {
        return LambdaCalls.filter(array, match);
    }

    /** Whether an element matches. */
    public static <T> Condition exists(Field<T[]> array, Function<? super Field<T>, Condition> match) {
        return LambdaCalls.test("exists", array, match);
    }

    /** Whether all elements match. */
    public static <T> Condition forall(Field<T[]> array, Function<? super Field<T>, Condition> match) {
        return LambdaCalls.test("forall", array, match);
    }

    /** One value of all elements; what the lambda gives must have the type of the start. */
    public static <T, A> Field<A> aggregate(
            Field<T[]> array, Field<A> start, BiFunction<? super Field<A>, ? super Field<T>, Field<A>> merge) {
        return LambdaCalls.aggregate("aggregate", array, start, merge);
    }

    /** One value of all elements, of which something is made at the end. */
    public static <T, A, R> Field<R> aggregate(
            Field<T[]> array,
            Field<A> start,
            BiFunction<? super Field<A>, ? super Field<T>, Field<A>> merge,
            Function<? super Field<A>, Field<R>> finish) {
        return LambdaCalls.aggregate(array, start, merge, finish);
    }

    /** Another name of {@link #aggregate(Field, Field, BiFunction)}, which Spark has since 3.4. */
    public static <T, A> Field<A> reduce(
            Field<T[]> array, Field<A> start, BiFunction<? super Field<A>, ? super Field<T>, Field<A>> merge) {
        return LambdaCalls.aggregate("reduce", array, start, merge);
    }

    /** What a lambda makes of the elements of two arrays, side by side; the shorter one is filled with nulls. */
    public static <A, B, R> Field<R[]> zipWith(
            Field<A[]> first, Field<B[]> second, BiFunction<? super Field<A>, ? super Field<B>, Field<R>> body) {
        return LambdaCalls.zipWith(first, second, body);
    }

    /** The entries that match. */
    public static <K, V> Field<Map<K, V>> mapFilter(
            Field<Map<K, V>> map, BiFunction<? super Field<K>, ? super Field<V>, Condition> match) {
        return LambdaCalls.mapFilter(map, match);
    }

    /** The map with other keys, which must differ. */
    public static <K, V, R> Field<Map<R, V>> transformKeys(
            Field<Map<K, V>> map, BiFunction<? super Field<K>, ? super Field<V>, Field<R>> body) {
        return LambdaCalls.transformKeys(map, body);
    }

    /** The map with other values. */
    public static <K, V, R> Field<Map<K, R>> transformValues(
            Field<Map<K, V>> map, BiFunction<? super Field<K>, ? super Field<V>, Field<R>> body) {
        return LambdaCalls.transformValues(map, body);
    }

    /** The elements in ascending order, nulls last. */
    public static <T> Field<T[]> arraySort(Field<T[]> array) {
        return ArrayCalls.sort(array);
    }

    /** The elements in the order of a lambda that gives a negative number, 0 or a positive one. */
    public static <T> Field<T[]> arraySort(
            Field<T[]> array, BiFunction<? super Field<T>, ? super Field<T>, Field<Integer>> order) {
        return LambdaCalls.arraySort(array, order);
    }

    /** The element at a position, which begins at 1, or at -1 from the end. */
    public static <T> Field<T> elementAt(Field<T[]> array, int position) {
        return ArrayCalls.get(array, DSL.val(position));
    }

    /** The value of a key, null without one. */
    public static <K, V> Field<V> elementAt(Field<Map<K, V>> map, K key) {
        return MapCalls.get(map, DSL.val(key, MapCalls.<K>key(map)));
    }

    /** Whether an array holds a value. */
    public static <T> Condition arrayContains(Field<T[]> array, T value) {
        return ArrayCalls.contains(array, DSL.val(value, ArrayCalls.element(array)));
    }

    /** Whether an array holds a value. */
    public static <T> Condition arrayContains(Field<T[]> array, Field<T> value) {
        return ArrayCalls.contains(array, value);
    }

    /** How many elements an array, or entries a map, has; -1 or null for null, by the service's version. */
    public static Field<Integer> size(Field<?> arrayOrMap) {
        return Calls.of("size", SQLDataType.INTEGER, arrayOrMap);
    }

    /** All numbers from one to another. */
    public static Field<Integer[]> sequence(int start, int stop) {
        return ArrayCalls.sequence(DSL.inline(start), DSL.inline(stop));
    }

    /** All numbers, or days, from one to another. */
    public static <T> Field<T[]> sequence(Field<T> start, Field<T> stop) {
        return ArrayCalls.sequence(start, stop);
    }

    /** Numbers, dates or timestamps from one to another, by steps of a number or an interval. */
    public static <T> Field<T[]> sequence(Field<T> start, Field<T> stop, Field<?> step) {
        return ArrayCalls.sequence(start, stop, step);
    }

    /** A map's keys. */
    public static <K, V> Field<K[]> mapKeys(Field<Map<K, V>> map) {
        return MapCalls.keys(map);
    }

    /** A map's values. */
    public static <K, V> Field<V[]> mapValues(Field<Map<K, V>> map) {
        return MapCalls.values(map);
    }

    /** A map of keys and values, side by side. */
    public static <K, V> Field<Map<K, V>> mapFromArrays(Field<K[]> keys, Field<V[]> values) {
        return MapCalls.fromArrays(keys, values);
    }

    /** The entries of several maps. */
    @SafeVarargs
    public static <K, V> Field<Map<K, V>> mapConcat(Field<Map<K, V>> first, Field<Map<K, V>>... more) {
        return MapCalls.concat(first, more);
    }

    /** The same array, for functions that take Java's. */
    public static <E> Field<E[]> asArray(ArrayField<E, ?> array) {
        return ArrayCalls.of(array);
    }

    /** {@link #explode(Field)} of a generated array. */
    public static <E> Explosion<E> explode(ArrayField<E, ?> array) {
        return explode(asArray(array));
    }

    /** {@link #explodeOuter(Field)} of a generated array. */
    public static <E> Explosion<E> explodeOuter(ArrayField<E, ?> array) {
        return explodeOuter(asArray(array));
    }

    /** {@link #posexplode(Field)} of a generated array. */
    public static <E> RowGenerator<IndexedView<E>> posexplode(ArrayField<E, ?> array) {
        return posexplode(asArray(array));
    }

    /** {@link #posexplodeOuter(Field)} of a generated array. */
    public static <E> RowGenerator<IndexedView<E>> posexplodeOuter(ArrayField<E, ?> array) {
        return posexplodeOuter(asArray(array));
    }

    /** {@link #inline(Field)} of a generated array. */
    public static RowGenerator<RowView> inline(ArrayField<?, ?> structs) {
        return RowGenerator.rows("inline", structs);
    }

    /** {@link #inlineOuter(Field)} of a generated array. */
    public static RowGenerator<RowView> inlineOuter(ArrayField<?, ?> structs) {
        return RowGenerator.rows("inline_outer", structs);
    }

    /** {@link #transform(Field, Function)} of a generated array, whose elements' members the lambda is given. */
    public static <E, F extends Field<E>, R> Field<R[]> transform(
            ArrayField<E, F> array, Function<? super F, Field<R>> body) {
        return LambdaCalls.transform(asArray(array), element -> body.apply(array.element(element)));
    }

    /** {@link #transform(Field, BiFunction)} of a generated array. */
    public static <E, F extends Field<E>, R> Field<R[]> transform(
            ArrayField<E, F> array, BiFunction<? super F, ? super Field<Integer>, Field<R>> body) {
        return LambdaCalls.transform(asArray(array), (element, index) -> body.apply(array.element(element), index));
    }

    /** {@link #filter(Field, Function)} of a generated array. */
    public static <E, F extends Field<E>> ArrayField<E, F> filter(
            ArrayField<E, F> array, Function<? super F, Condition> match) {
        return LambdaCalls.filter(array, match);
    }

    /** {@link #filter(Field, BiFunction)} of a generated array. */
    public static <E, F extends Field<E>> ArrayField<E, F> filter(
            ArrayField<E, F> array, BiFunction<? super F, ? super Field<Integer>, Condition> match) {
        return LambdaCalls.filter(array, match);
    }

    /** {@link #exists(Field, Function)} of a generated array. */
    public static <E, F extends Field<E>> Condition exists(
            ArrayField<E, F> array, Function<? super F, Condition> match) {
        return exists(asArray(array), (Field<E> element) -> match.apply(array.element(element)));
    }

    /** {@link #forall(Field, Function)} of a generated array. */
    public static <E, F extends Field<E>> Condition forall(
            ArrayField<E, F> array, Function<? super F, Condition> match) {
        return forall(asArray(array), (Field<E> element) -> match.apply(array.element(element)));
    }

    /** {@link #aggregate(Field, Field, BiFunction)} of a generated array. */
    public static <E, F extends Field<E>, A> Field<A> aggregate(
            ArrayField<E, F> array, Field<A> start, BiFunction<? super Field<A>, ? super F, Field<A>> merge) {
        return LambdaCalls.aggregate(
                "aggregate", asArray(array), start, (sum, element) -> merge.apply(sum, array.element(element)));
    }

    /** {@link #aggregate(Field, Field, BiFunction, Function)} of a generated array. */
    public static <E, F extends Field<E>, A, R> Field<R> aggregate(
            ArrayField<E, F> array,
            Field<A> start,
            BiFunction<? super Field<A>, ? super F, Field<A>> merge,
            Function<? super Field<A>, Field<R>> finish) {
        return LambdaCalls.aggregate(
                asArray(array), start, (sum, element) -> merge.apply(sum, array.element(element)), finish);
    }

    /** {@link #reduce(Field, Field, BiFunction)} of a generated array. */
    public static <E, F extends Field<E>, A> Field<A> reduce(
            ArrayField<E, F> array, Field<A> start, BiFunction<? super Field<A>, ? super F, Field<A>> merge) {
        return LambdaCalls.aggregate(
                "reduce", asArray(array), start, (sum, element) -> merge.apply(sum, array.element(element)));
    }

    /** {@link #zipWith(Field, Field, BiFunction)} of generated arrays. */
    public static <A, F extends Field<A>, B, G extends Field<B>, R> Field<R[]> zipWith(
            ArrayField<A, F> first, ArrayField<B, G> second, BiFunction<? super F, ? super G, Field<R>> body) {
        return LambdaCalls.zipWith(
                asArray(first), asArray(second), (a, b) -> body.apply(first.element(a), second.element(b)));
    }

    /** {@link #arraySort(Field)} of a generated array. */
    public static <E, F extends Field<E>> ArrayField<E, F> arraySort(ArrayField<E, F> array) {
        return LambdaCalls.arraySort(array);
    }

    /** {@link #arraySort(Field, BiFunction)} of a generated array. */
    public static <E, F extends Field<E>> ArrayField<E, F> arraySort(
            ArrayField<E, F> array, BiFunction<? super F, ? super F, Field<Integer>> order) {
        return LambdaCalls.arraySort(array, order);
    }

    /** {@link #elementAt(Field, int)} of a generated array. */
    public static <E, F extends Field<E>> F elementAt(ArrayField<E, F> array, int position) {
        return array.element(elementAt(asArray(array), position));
    }

    /** {@link #arrayContains(Field, Object)} of a generated array. */
    public static <E> Condition arrayContains(ArrayField<E, ?> array, E value) {
        return arrayContains(asArray(array), value);
    }

    /** {@link #arrayContains(Field, Field)} of a generated array. */
    public static <E> Condition arrayContains(ArrayField<E, ?> array, Field<E> value) {
        return arrayContains(asArray(array), value);
    }

    /** The type of an array, for columns that no class was generated for. */
    public static <T> DataType<T[]> arrayType(DataType<T> element) {
        return ArrayCalls.type(element);
    }

    /** The type of a map, for columns that no class was generated for. */
    public static <K, V> DataType<Map<K, V>> mapType(DataType<K> key, DataType<V> value) {
        return MapCalls.type(key, value);
    }

    /** All values of a group, in no order. */
    public static <T> AggregateFunction<T[]> collectList(Field<T> value) {
        return ArrayCalls.collect("collect_list", value);
    }

    /** The different values of a group, in no order. */
    public static <T> AggregateFunction<T[]> collectSet(Field<T> value) {
        return ArrayCalls.collect("collect_set", value);
    }

    /** About how many different values a group has. */
    public static AggregateFunction<Long> approxCountDistinct(Field<?> value) {
        return Calls.aggregate("approx_count_distinct", SQLDataType.BIGINT, value);
    }

    /** About how many different values a group has, with a relative standard deviation such as 0.05. */
    public static AggregateFunction<Long> approxCountDistinct(Field<?> value, double deviation) {
        return Calls.aggregate("approx_count_distinct", SQLDataType.BIGINT, value, Calls.number(deviation));
    }

    /** About the value that a part of a group, between 0 and 1, is not above. */
    public static <T> AggregateFunction<T> percentileApprox(Field<T> value, double part) {
        return Calls.aggregate("percentile_approx", value.getDataType(), value, Calls.number(part));
    }

    /** As {@link #percentileApprox(Field, double)}; the higher the accuracy, 10,000 unless said, the more memory it takes. */
    public static <T> AggregateFunction<T> percentileApprox(Field<T> value, double part, int accuracy) {
        return Calls.aggregate(
                "percentile_approx", value.getDataType(), value, Calls.number(part), DSL.inline(accuracy));
    }

    /** The value of the row where another is greatest. */
    public static <T> AggregateFunction<T> maxBy(Field<T> value, Field<?> greatest) {
        return Calls.aggregate("max_by", value.getDataType(), value, greatest);
    }

    /** The value of the row where another is least. */
    public static <T> AggregateFunction<T> minBy(Field<T> value, Field<?> least) {
        return Calls.aggregate("min_by", value.getDataType(), value, least);
    }

    /** A sketch of a group's different values, to be merged with others (hypercubes page). */
    public static AggregateFunction<String> hllBuildAgg(Field<?> value) {
        return Calls.aggregate("hll_build_agg", SQLDataType.VARCHAR, value);
    }

    /** A sketch with 2 to the power of {@code lgConfigK} buckets, 12 unless said. */
    public static AggregateFunction<String> hllBuildAgg(Field<?> value, int lgConfigK) {
        return Calls.aggregate("hll_build_agg", SQLDataType.VARCHAR, value, DSL.inline(lgConfigK));
    }

    /** The sketch of all that a group's sketches have seen; they must be of one size. */
    public static AggregateFunction<String> hllMergeAgg(Field<String> sketch) {
        return Calls.aggregate("hll_merge_agg", SQLDataType.VARCHAR, sketch);
    }

    /** The sketch of all that a group's sketches have seen, of whatever size if so said. */
    public static AggregateFunction<String> hllMergeAgg(Field<String> sketch, boolean allowDifferentLgConfigK) {
        return Calls.aggregate("hll_merge_agg", SQLDataType.VARCHAR, sketch, DSL.inline(allowDifferentLgConfigK));
    }

    /** An anonymous block, yet without steps. */
    public static AnonymousBlock block() {
        return AnonymousBlock.EMPTY;
    }

    /** A variable for a {@link #block}. */
    public static <T> BlockVariable<T> variable(String name, DataType<T> type) {
        return new BlockVariable<>(name, type);
    }
}
