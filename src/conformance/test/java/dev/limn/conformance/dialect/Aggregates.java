package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.all;
import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.NUMBERS;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static dev.limn.conformance.dialect.Tables.TIMES;
import static dev.limn.conformance.dialect.Tables.WORDS;
import static org.jooq.impl.DSL.*;
import static org.jooq.impl.SQLDataType.DOUBLE;
import static org.jooq.impl.SQLDataType.INTEGER;

import org.jooq.Field;

/** Aggregates, over all rows and by group. */
final class Aggregates {

    private static Construct byKind(String name, Field<?> aggregate) {
        return query(
                name,
                dsl -> dsl.select(NUMBERS.KIND, aggregate.as("x")).from(NUMBERS).groupBy(NUMBERS.KIND));
    }

    static final Group GROUP = Group.of(
            "Aggregates",
            byKind("count", count()),
            byKind("count of a column", count(NUMBERS.WHOLE)),
            all("count distinct", NUMBERS, countDistinct(NUMBERS.KIND)),
            all("count distinct of columns", NUMBERS, countDistinct(NUMBERS.KIND, NUMBERS.FLAG)),
            byKind("count with a filter", count().filterWhere(NUMBERS.WHOLE.gt(3))),
            byKind("sum of integers", sum(NUMBERS.SMALL)),
            byKind("sum of longs", sum(NUMBERS.BIG)),
            byKind("sum of decimals", sum(NUMBERS.AMOUNT)),
            byKind("sum of doubles", sum(NUMBERS.RATIO)),
            all("sum distinct", NUMBERS, sumDistinct(NUMBERS.SMALL)),
            byKind("sum with a filter", sum(NUMBERS.AMOUNT).filterWhere(NUMBERS.FLAG.isTrue())),
            byKind("sum of a case", sum(when(NUMBERS.FLAG.isTrue(), 1).otherwise(0))),
            byKind("avg of integers", avg(NUMBERS.SMALL)).roughly(),
            byKind("avg of decimals", avg(NUMBERS.AMOUNT)).roughly(),
            byKind("avg of doubles", avg(NUMBERS.RATIO)).roughly(),
            all("avg distinct", NUMBERS, avgDistinct(NUMBERS.SMALL)).roughly(),
            byKind("min", min(NUMBERS.AMOUNT)),
            byKind("max", max(NUMBERS.BIG)),
            all("max of text", WORDS, max(WORDS.CODE)),
            all("min of dates", TIMES, min(TIMES.DAY)),
            byKind("bool_and", boolAnd(NUMBERS.FLAG)),
            byKind("bool_or", boolOr(NUMBERS.WHOLE.gt(5))),
            byKind("every", every(NUMBERS.FLAG)),
            byKind("stddev_pop", stddevPop(NUMBERS.SMALL)).roughly(),
            byKind("stddev_samp", stddevSamp(NUMBERS.SMALL)).roughly(),
            byKind("var_pop", varPop(NUMBERS.SMALL)).roughly(),
            byKind("var_samp", varSamp(NUMBERS.SMALL)).roughly(),
            all("corr", NUMBERS, corr(NUMBERS.RATIO, NUMBERS.SMALL)).roughly(),
            all("covar_pop", NUMBERS, covarPop(NUMBERS.SMALL, NUMBERS.RATIO)).roughly(),
            all("covar_samp", NUMBERS, covarSamp(NUMBERS.SMALL, NUMBERS.RATIO)).roughly(),
            all("regr_slope", NUMBERS, regrSlope(NUMBERS.SMALL, NUMBERS.SINGLE)).roughly(),
            all("regr_intercept", NUMBERS, regrIntercept(NUMBERS.SMALL, NUMBERS.SINGLE))
                    .roughly(),
            all("regr_count", NUMBERS, regrCount(NUMBERS.SMALL, NUMBERS.SINGLE)),
            all("regr_r2", NUMBERS, regrR2(NUMBERS.SMALL, NUMBERS.SINGLE)).roughly(),
            all("regr_avgx", NUMBERS, regrAvgX(NUMBERS.SMALL, NUMBERS.SINGLE)).roughly(),
            all("regr_avgy", NUMBERS, regrAvgY(NUMBERS.SMALL, NUMBERS.SINGLE)).roughly(),
            all("regr_sxx", NUMBERS, regrSXX(NUMBERS.SMALL, NUMBERS.SINGLE)).roughly(),
            all("regr_sxy", NUMBERS, regrSXY(NUMBERS.SMALL, NUMBERS.SINGLE)).roughly(),
            all("regr_syy", NUMBERS, regrSYY(NUMBERS.SMALL, NUMBERS.SINGLE)).roughly(),
            all("listagg", PEOPLE, listAgg(PEOPLE.NAME).withinGroupOrderBy(PEOPLE.id())),
            all("listagg with a separator", PEOPLE, listAgg(PEOPLE.NAME, "; ").withinGroupOrderBy(PEOPLE.NAME.desc())),
            all(
                    "string_agg in any order",
                    PEOPLE,
                    length(field("{0}", org.jooq.impl.SQLDataType.VARCHAR, listAgg(PEOPLE.CITY, ",")))),
            all(
                    "listagg of numbers",
                    PEOPLE,
                    listAgg(PEOPLE.id().cast(org.jooq.impl.SQLDataType.VARCHAR), "+")
                            .withinGroupOrderBy(PEOPLE.id())),
            all("listagg distinct", PEOPLE, listAggDistinct(PEOPLE.CITY, ",").withinGroupOrderBy(PEOPLE.CITY)),
            all(
                    "listagg ordered by another",
                    PEOPLE,
                    listAgg(PEOPLE.NAME, ",")
                            .withinGroupOrderBy(PEOPLE.BORN.desc(), PEOPLE.id().asc())),
            all(
                    "listagg with a filter",
                    PEOPLE,
                    listAgg(PEOPLE.NAME, ",").withinGroupOrderBy(PEOPLE.id()).filterWhere(PEOPLE.CITY.eq("Oslo"))),
            all(
                    "group_concat",
                    PEOPLE,
                    groupConcat(PEOPLE.NAME).orderBy(PEOPLE.NAME).separator("|")),
            all("percentile_cont", NUMBERS, percentileCont(0.5).withinGroupOrderBy(NUMBERS.SMALL))
                    .roughly(),
            all("percentile_cont of decimals", NUMBERS, percentileCont(0.25).withinGroupOrderBy(NUMBERS.AMOUNT))
                    .roughly(),
            all("percentile_disc", NUMBERS, percentileDisc(0.5).withinGroupOrderBy(NUMBERS.SMALL)),
            all("percentile_cont descending", NUMBERS, percentileCont(0.25).withinGroupOrderBy(NUMBERS.SMALL.desc()))
                    .roughly(),
            all("median", NUMBERS, median(NUMBERS.SMALL)).roughly(),
            all("mode", ORDERS, mode(ORDERS.ITEM)),
            all("mode within group", ORDERS, mode().withinGroupOrderBy(ORDERS.ITEM)),
            all("product", NUMBERS, product(NUMBERS.SINGLE.cast(DOUBLE).add(2))).roughly(),
            all("any_value", NUMBERS, anyValue(inline(5))),
            all("max_by", PEOPLE, maxBy(PEOPLE.NAME, PEOPLE.id())),
            all("min_by", PEOPLE, minBy(PEOPLE.NAME, PEOPLE.id())),
            byKind("bit_and", bitAndAgg(NUMBERS.WHOLE)),
            byKind("bit_or", bitOrAgg(NUMBERS.WHOLE)),
            byKind("bit_xor", bitXorAgg(NUMBERS.WHOLE)),
            all("rank within group", NUMBERS, rank(inline(3)).withinGroupOrderBy(NUMBERS.WHOLE)),
            all(
                    "aggregate of an empty table",
                    NUMBERS,
                    sum(NUMBERS.WHOLE.cast(INTEGER)).filterWhere(falseCondition())),
            query(
                    "having",
                    dsl -> dsl.select(NUMBERS.KIND)
                            .from(NUMBERS)
                            .groupBy(NUMBERS.KIND)
                            .having(count().gt(1).and(sum(NUMBERS.SMALL).gt(java.math.BigDecimal.ZERO)))),
            query(
                    "grouping",
                    dsl -> dsl.select(NUMBERS.KIND, grouping(NUMBERS.KIND), count())
                            .from(NUMBERS)
                            .groupBy(rollup(NUMBERS.KIND))));

    private Aggregates() {}
}
