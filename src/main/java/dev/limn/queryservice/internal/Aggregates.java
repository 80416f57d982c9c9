package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;

/** Aggregate functions. */
final class Aggregates {

    private Aggregates() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(QOM.ListAgg.class, Aggregates::text),
                Rewrite.<QOM.ArrayAgg<?>>generic(QOM.ArrayAgg.class, Aggregates::array),
                Rewrite.of(
                        QOM.PercentileCont.class,
                        part -> percentile(
                                part,
                                part.$percentile(),
                                part.$withinGroupOrderBy().get(0))),
                Rewrite.of(
                        QOM.PercentileDisc.class,
                        part -> discrete(
                                part,
                                part.$percentile(),
                                part.$withinGroupOrderBy().get(0))),
                Rewrite.<QOM.MaxBy<?>>generic(QOM.MaxBy.class, max -> chosen(max, "max_by", max.$value(), max.$by())),
                Rewrite.<QOM.MinBy<?>>generic(QOM.MinBy.class, min -> chosen(min, "min_by", min.$value(), min.$by())),
                Rewrite.of(QOM.RankAgg.class, rank -> hypothetical()),
                Rewrite.of(QOM.DenseRankAgg.class, rank -> hypothetical()),
                Rewrite.of(QOM.PercentRankAgg.class, rank -> hypothetical()),
                Rewrite.of(QOM.CumeDistAgg.class, rank -> hypothetical()),
                Rewrite.of(QOM.Count.class, Aggregates::counted),
                Rewrite.of(QOM.Sum.class, sum -> windowed(sum, sum, "sum", sum.$field())),
                Rewrite.of(QOM.Avg.class, avg -> windowed(avg, avg, "avg", avg.$field())),
                Rewrite.<QOM.Min<?>>generic(QOM.Min.class, min -> windowed(min, min, "min", min.$field())),
                Rewrite.<QOM.Max<?>>generic(QOM.Max.class, max -> windowed(max, max, "max", max.$field())));
    }

    private static QueryPart hypothetical() {
        throw new UnsupportedSqlException(
                "rank of a value that is not there", "count the rows that come before it, with a condition");
    }

    // Spark has no FILTER in windows.
    private static QueryPart windowed(
            QOM.AggregateFunction<?, ?> aggregate, Field<?> result, String function, Field<?> argument) {
        Condition filter = aggregate.$filterWhere();
        return filter == null || !Over.isWindowed(aggregate)
                ? result
                : Over.of(aggregate, Spark.call(function, result.getDataType(), DSL.when(filter, argument)));
    }

    private static QueryPart counted(QOM.Count count) {
        Field<?> field = count.$field();
        return windowed(count, count, "count", field == null || field.getName().equals("*") ? Spark.number(1) : field);
    }

    // The value of one row, which no frame changes; a filter, where there is one, is asked by FILTER.
    private static QueryPart chosen(
            QOM.AggregateFunction<?, ?> aggregate, String function, Field<?> value, Field<?> by) {
        Condition filter = aggregate.$filterWhere();
        DataType<?> type = value.getDataType();
        Field<?> call = filter == null
                ? Spark.call(function, type, value, by)
                // By null no row is chosen.
                : Spark.call(function, type, value, DSL.when(filter, by));
        return Over.of(aggregate, call);
    }

    private static Field<?> percentile(
            QOM.AggregateFunction<?, ?> aggregate, Field<? extends Number> fraction, SortField<?> sort) {
        String share = sort.$sortOrder() == SortOrder.DESC ? "1 - {1}" : "{1}";
        return Over.of(
                aggregate,
                Spark.sql(
                        "percentile(" + only(aggregate, "{0}") + ", " + share + ")",
                        SQLDataType.DOUBLE,
                        parts(aggregate, sort.$field(), Spark.inlined(fraction))));
    }

    private static Field<?> discrete(
            QOM.AggregateFunction<?, ?> aggregate, Field<? extends Number> fraction, SortField<?> sort) {
        if (!sort.$field().getDataType().isNumeric()) {
            throw new UnsupportedSqlException(
                    "percentile_disc of what is no number",
                    "number the rows with row_number() and take the one you want");
        }
        String order = sort.$sortOrder() == SortOrder.DESC ? " desc" : "";
        return Casts.to(
                Over.of(
                        aggregate,
                        Spark.sql(
                                "percentile_disc({1}) within group (order by " + only(aggregate, "{0}") + order + ")",
                                SQLDataType.DOUBLE,
                                parts(aggregate, sort.$field(), Spark.inlined(fraction)))),
                sort.$field().getDataType());
    }

    private static String only(QOM.AggregateFunction<?, ?> aggregate, String argument) {
        return aggregate.$filterWhere() == null ? argument : "case when {2} then " + argument + " end";
    }

    private static QueryPart[] parts(QOM.AggregateFunction<?, ?> aggregate, Field<?> argument, Field<?> fraction) {
        Condition filter = aggregate.$filterWhere();
        return filter == null ? new QueryPart[] {argument, fraction} : new QueryPart[] {argument, fraction, filter};
    }

    private static Field<?> text(QOM.ListAgg list) {
        Collected values =
                new Collected(list.$field(), list.$withinGroupOrderBy(), list.$distinct(), list.$filterWhere(), list);
        Field<String> separator = list.$separator() == null ? Spark.text("") : list.$separator();
        return Spark.sql(
                "case when {0} > 0 then array_join({1}, {2}) end",
                SQLDataType.VARCHAR, values.count(false), values.array(SQLDataType.VARCHAR.array()), separator);
    }

    private static Field<?> array(QOM.ArrayAgg<?> list) {
        Collected values =
                new Collected(list.$field(), list.$withinGroupOrderBy(), list.$distinct(), list.$filterWhere(), list);
        return Spark.sql(
                "case when {0} > 0 then {1} end",
                list.getDataType(), values.count(true), values.array(list.getDataType()));
    }
}
