package dev.limn.queryservice.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.QOM;
import org.jooq.impl.QOM.NullOrdering;
import org.jspecify.annotations.Nullable;

/**
 * The values of a group as an array, in an order. Spark's own aggregates drop nulls and, before its version 4, take no
 * order: so each value is put into a struct with what it is sorted by.
 *
 * @param value what is collected; null is kept
 * @param order may be empty
 * @param filter which rows count
 * @param function where the OVER clause is taken from
 */
record Collected(
        Field<?> value,
        List<? extends SortField<?>> order,
        boolean distinct,
        @Nullable Condition filter,
        QOM.WindowFunction<?, ?> function) {

    /** The array, empty if there are no rows. */
    <T> Field<T> array(DataType<T> type) {
        Field<?> rows = Over.of(
                function,
                Spark.sql((distinct ? "collect_set(" : "collect_list(") + onlyCounted(struct()) + ")", type, parts()));
        return Spark.sql("transform(" + sorted() + ", limn_e -> limn_e.v)", type, rows);
    }

    /** How many rows count of which the value is not null; or all. */
    Field<Integer> count(boolean nulls) {
        return Over.of(
                function,
                Spark.sql(
                        "count(" + onlyCounted(nulls ? "1" : "{0}") + ")", org.jooq.impl.SQLDataType.INTEGER, parts()));
    }

    private String onlyCounted(String counted) {
        return filter == null ? counted : "case when {" + (order.size() + 1) + "} then " + counted + " end";
    }

    private org.jooq.QueryPart[] parts() {
        Stream<org.jooq.QueryPart> keys = order.stream().map(SortField::$field);
        Stream<org.jooq.QueryPart> condition = filter == null ? Stream.empty() : Stream.of(filter);
        return Stream.of(Stream.<org.jooq.QueryPart>of(value), keys, condition)
                .flatMap(each -> each)
                .toArray(org.jooq.QueryPart[]::new);
    }

    private String struct() {
        return IntStream.range(0, order.size())
                .mapToObj(i -> ", 'k" + i + "', {" + (i + 1) + "}")
                .collect(Collectors.joining("", "named_struct('v', {0}", ")"));
    }

    private String sorted() {
        return order.isEmpty()
                ? "{0}"
                : IntStream.range(0, order.size())
                        .mapToObj(this::comparison)
                        .collect(Collectors.joining("", "array_sort({0}, (limn_a, limn_b) -> case", " else 0 end)"));
    }

    private String comparison(int i) {
        SortField<?> sort = Comparisons.nullsAsInPostgres(order.get(i));
        int ascending = sort.$sortOrder() == SortOrder.DESC ? 1 : -1;
        int nullFirst = sort.$nullOrdering() == NullOrdering.NULLS_FIRST ? -1 : 1;
        String a = "limn_a.k" + i;
        String b = "limn_b.k" + i;
        return " when " + a + " < " + b + " then " + ascending + " when " + a + " > " + b + " then " + -ascending
                + " when " + a + " is null and " + b + " is not null then " + nullFirst
                + " when " + a + " is not null and " + b + " is null then " + -nullFirst;
    }
}
