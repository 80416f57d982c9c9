package dev.limn.queryservice.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Arrays, whose elements PostgreSQL counts from 1. */
final class Arrays {

    private Arrays() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.<QOM.Array<?>>generic(QOM.Array.class, array -> made(array, array.$elements())),
                Rewrite.<QOM.ArrayQuery<?>>generic(
                        QOM.ArrayQuery.class,
                        array -> Spark.sql(
                                "(select transform(collect_list(named_struct('v', q.v)), limn_e -> limn_e.v) from ({0}) as q(v))",
                                array.getDataType(), array.$query())),
                Rewrite.<QOM.ArrayGet<?>>generic(
                        QOM.ArrayGet.class, get -> element(get.getDataType(), get.$array(), get.$index())),
                Rewrite.of(QOM.Cardinality.class, size -> size(size.$arg1())),
                Rewrite.<QOM.ArrayConcat<?>>generic(
                        QOM.ArrayConcat.class,
                        all -> Spark.call("concat", all.getDataType(), all.$array1(), all.$array2())),
                Rewrite.<QOM.ArrayAppend<?>>generic(
                        QOM.ArrayAppend.class,
                        more -> Spark.sql("concat({0}, array({1}))", more.getDataType(), more.$arg1(), more.$arg2())),
                Rewrite.<QOM.ArrayPrepend<?>>generic(
                        QOM.ArrayPrepend.class,
                        more -> Spark.sql("concat(array({0}), {1})", more.getDataType(), more.$arg1(), more.$arg2())),
                Rewrite.<QOM.ArrayRemove<?>>generic(
                        QOM.ArrayRemove.class,
                        less -> Spark.sql(
                                "filter({0}, limn_e -> not (limn_e <=> {1}))",
                                less.getDataType(), less.$arg1(), less.$arg2())),
                Rewrite.<QOM.ArrayReplace<?>>generic(
                        QOM.ArrayReplace.class,
                        other -> Spark.sql(
                                "transform({0}, limn_e -> case when limn_e <=> {1} then {2} else limn_e end)",
                                other.getDataType(), other.$arg1(), other.$arg2(), other.$arg3())),
                Rewrite.<QOM.ArrayReverse<?>>generic(
                        QOM.ArrayReverse.class, back -> Spark.call("reverse", back.getDataType(), back.$arg1())),
                Rewrite.<QOM.ArrayOverlap<?>>generic(QOM.ArrayOverlap.class, both -> both(both.$arg1(), both.$arg2())),
                Rewrite.<QOM.ArrayContains<?>>generic(
                        QOM.ArrayContains.class,
                        in -> DSL.condition("array_contains({0}, {1})", in.$arg1(), in.$arg2())),
                Rewrite.<QOM.Contains<?>>generic(
                        QOM.Contains.class, contains -> contains(contains, contains.$value(), contains.$content())),
                Rewrite.<QOM.ArrayToString<?>>generic(
                        QOM.ArrayToString.class, text -> joined(text.$array(), text.$delimiter(), text.$nullString())),
                Rewrite.of(
                        QOM.StringToArray.class,
                        array -> split(array.$string(), array.$delimiter(), array.$nullString())));
    }

    private static Field<?> made(Field<?> array, List<? extends Field<?>> elements) {
        DataType<?> element = array.getDataType().getArrayComponentDataType();
        return elements.isEmpty() && element != null
                ? Spark.sql("array()", array.getDataType())
                : Spark.call("array", array.getDataType(), elements.toArray(Field<?>[]::new));
    }

    // Spark counts negative numbers from the end, and in its ANSI mode fails on what is not there.
    private static <T> Field<T> element(DataType<T> type, Field<?> array, Field<Integer> index) {
        Optional<Integer> known = Spark.value(index);
        return known.isPresent() && known.get() < 1
                ? Spark.sql("cast(null as " + Types.name(type) + ")", type)
                : Spark.sql(
                        "case when {1} between 1 and size({0}) then element_at({0}, {1}) end",
                        type, array, Spark.inlined(index));
    }

    // Spark's size of NULL is -1, unless it is in its ANSI mode.
    private static Field<Integer> size(Field<?> array) {
        return Spark.sql("nullif(size({0}), -1)", SQLDataType.INTEGER, array);
    }

    // Nulls overlap with nothing.
    private static Condition both(Field<?> one, Field<?> other) {
        return DSL.condition("exists({0}, limn_e -> coalesce(array_contains({1}, limn_e), false))", one, other);
    }

    private static QueryPart contains(QueryPart condition, Field<?> array, Field<?> part) {
        return array.getDataType().isArray()
                ? DSL.condition("forall({1}, limn_e -> coalesce(array_contains({0}, limn_e), false))", array, part)
                : condition;
    }

    private static Field<String> joined(Field<?> array, Field<String> separator, @Nullable Field<String> forNull) {
        return forNull == null
                ? Spark.call("array_join", SQLDataType.VARCHAR, array, separator)
                : Spark.call("array_join", SQLDataType.VARCHAR, array, separator, forNull);
    }

    // Spark splits at a regular expression, and makes one element of the empty text.
    private static Field<String[]> split(Field<String> text, Field<String> separator, @Nullable Field<String> forNull) {
        String known = Pattern.quote(Spark.constant(separator, "string_to_array with a separator"));
        Field<String[]> parts = Spark.sql(
                "case when {0} = '' then cast(array() as array<string>) else split({0}, {1}, -1) end",
                SQLDataType.VARCHAR.array(), text, Spark.text(known));
        return forNull == null
                ? parts
                : Spark.sql(
                        "transform({0}, limn_e -> nullif(limn_e, {1}))", SQLDataType.VARCHAR.array(), parts, forNull);
    }
}
