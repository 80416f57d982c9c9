package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static org.jooq.impl.DSL.*;

import org.jooq.Field;
import org.jooq.WindowDefinition;

/** Window functions and their frames. */
final class Windows {

    private static final WindowDefinition W =
            name("w").as(partitionBy(ORDERS.PERSON_ID).orderBy(ORDERS.id()));

    private static Construct over(String name, Field<?> function) {
        return each(name, ORDERS, function);
    }

    static final Group GROUP = Group.of(
            "Window functions",
            over("row_number", rowNumber().over(orderBy(ORDERS.id()))),
            over(
                    "row_number by partition",
                    rowNumber()
                            .over(partitionBy(ORDERS.ITEM).orderBy(ORDERS.id().desc()))),
            over("rank", rank().over(orderBy(ORDERS.ITEM))),
            over("dense_rank", denseRank().over(orderBy(ORDERS.ITEM))),
            over("percent_rank", percentRank().over(orderBy(ORDERS.ITEM))).roughly(),
            over("cume_dist", cumeDist().over(orderBy(ORDERS.ITEM))).roughly(),
            over("ntile", ntile(3).over(orderBy(ORDERS.id()))),
            over("lag", lag(ORDERS.ITEM).over(orderBy(ORDERS.id()))),
            over("lag with an offset", lag(ORDERS.ITEM, 2).over(orderBy(ORDERS.id()))),
            over("lag with a default", lag(ORDERS.ITEM, 1, "none").over(orderBy(ORDERS.id()))),
            over(
                    "lead",
                    lead(ORDERS.QUANTITY).over(partitionBy(ORDERS.PERSON_ID).orderBy(ORDERS.id()))),
            over("lead with a default", lead(ORDERS.QUANTITY, 1, 0).over(orderBy(ORDERS.id()))),
            over(
                    "first_value",
                    firstValue(ORDERS.ITEM).over(partitionBy(ORDERS.PERSON_ID).orderBy(ORDERS.id()))),
            over(
                    "last_value",
                    lastValue(ORDERS.ITEM).over(partitionBy(ORDERS.PERSON_ID).orderBy(ORDERS.id()))),
            over(
                    "last_value of the partition",
                    lastValue(ORDERS.ITEM)
                            .over(partitionBy(ORDERS.PERSON_ID)
                                    .orderBy(ORDERS.id())
                                    .rowsBetweenUnboundedPreceding()
                                    .andUnboundedFollowing())),
            over("nth_value", nthValue(ORDERS.ITEM, 2).over(orderBy(ORDERS.id()))),
            over("nulls last by default", rowNumber().over(orderBy(ORDERS.QUANTITY, ORDERS.id()))),
            over("nulls first in descending order", rowNumber().over(orderBy(ORDERS.QUANTITY.desc(), ORDERS.id()))),
            over("nulls first", rowNumber().over(orderBy(ORDERS.QUANTITY.asc().nullsFirst(), ORDERS.id()))),
            over("nulls last", rowNumber().over(orderBy(ORDERS.QUANTITY.desc().nullsLast(), ORDERS.id()))),
            over("count over everything", count().over()),
            over("sum over a partition", sum(ORDERS.PRICE).over(partitionBy(ORDERS.PERSON_ID))),
            over("running sum", sum(ORDERS.PRICE).over(orderBy(ORDERS.id()))),
            over("running sum of peers", sum(ORDERS.QUANTITY).over(orderBy(ORDERS.ITEM))),
            over("avg over a partition", avg(ORDERS.PRICE).over(partitionBy(ORDERS.ITEM)))
                    .roughly(),
            over("min over a partition", min(ORDERS.MOMENT).over(partitionBy(ORDERS.ITEM))),
            over("rows preceding", sum(ORDERS.id()).over(orderBy(ORDERS.id()).rowsPreceding(2))),
            over(
                    "rows between",
                    sum(ORDERS.id())
                            .over(orderBy(ORDERS.id()).rowsBetweenPreceding(1).andFollowing(1))),
            over(
                    "rows following",
                    sum(ORDERS.id())
                            .over(orderBy(ORDERS.id()).rowsBetweenCurrentRow().andUnboundedFollowing())),
            over(
                    "range of peers",
                    count().over(orderBy(ORDERS.ITEM)
                            .rangeBetweenUnboundedPreceding()
                            .andCurrentRow())),
            over(
                    "range between values",
                    sum(ORDERS.id())
                            .over(orderBy(ORDERS.id()).rangeBetweenPreceding(2).andFollowing(1))),
            over(
                    "groups",
                    count().over(orderBy(ORDERS.ITEM).groupsBetweenPreceding(1).andCurrentRow())),
            over(
                    "exclude the current row",
                    count().over(orderBy(ORDERS.id())
                            .rowsBetweenPreceding(1)
                            .andFollowing(1)
                            .excludeCurrentRow())),
            over("ratio_to_report", ratioToReport(ORDERS.QUANTITY).over()).roughly(),
            over(
                    "filter within a window",
                    count().filterWhere(ORDERS.ITEM.eq("pen")).over(partitionBy(ORDERS.PERSON_ID))),
            over(
                    "sum with a filter in a window",
                    sum(ORDERS.PRICE).filterWhere(ORDERS.ITEM.eq("pen")).over(orderBy(ORDERS.id()))),
            over("distance to the average", ORDERS.PRICE.sub(avg(ORDERS.PRICE).over()))
                    .roughly(),
            over(
                    "string_agg in a window",
                    listAgg(ORDERS.ITEM, ",").withinGroupOrderBy(ORDERS.id()).over()),
            query(
                    "named window",
                    dsl -> dsl.select(ORDERS.id(), sum(ORDERS.QUANTITY).over(W).as("x"))
                            .from(ORDERS)
                            .window(W)),
            query(
                    "window by name",
                    dsl -> dsl.select(ORDERS.id(), rowNumber().over(name("w")).as("x"))
                            .from(ORDERS)
                            .window(W)),
            query(
                    "window over groups",
                    dsl -> dsl.select(
                                    ORDERS.ITEM,
                                    rank().over(orderBy(count().desc())).as("x"))
                            .from(ORDERS)
                            .groupBy(ORDERS.ITEM)));

    private Windows() {}
}
