package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.impl.DSL;

/** Queries whose clauses Spark has not: rows are chosen in a query around them. */
final class Selects {

    private static final Set<String> SET_OPERATORS =
            Set.of("union", "union all", "except", "except all", "intersect", "intersect all");

    private Selects() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                new Rewrite<>(Select.class, Selects::select),
                Rewrite.of(CommonTableExpression.class, Selects::withoutHint));
    }

    private static QueryPart select(Select<?> select, VisitContext context) {
        Configuration configuration = context.configuration();
        if (select.$groupByDistinct()) {
            throw new UnsupportedSqlException("GROUP BY DISTINCT", "name each grouping set once");
        }
        Table<?> into = select.$intoTable();
        if (into != null) {
            return Definitions.asSelect(DSL.createTable(into).as(select.$intoTable(null)));
        }
        return Limits.isZero(select.$limit()) && Guards.isOn(configuration, Guard.EMPTY_LIMIT)
                ? noRows(select)
                : chosen(select);
    }

    private static Select<?> chosen(Select<?> select) {
        if (!select.$distinctOn().isEmpty()) {
            return firstOfEach(select);
        }
        Condition qualify = select.$qualify();
        if (qualify != null) {
            return ChosenRows.of(alone(select, "QUALIFY").$qualify(null), List.of(DSL.field(qualify)))
                    .where(helpers -> DSL.condition(helpers.getFirst().coerce(Boolean.class)));
        }
        return select.$limitWithTies() ? withTies(select) : select;
    }

    // The documented way to ask for a query's columns only.
    private static Select<?> noRows(Select<?> select) {
        return DSL.select(DSL.asterisk())
                .from(select.$limit(null).asTable("limn"))
                .where(DSL.inline(1).eq(DSL.inline(0)));
    }

    private static Select<?> firstOfEach(Select<?> select) {
        Select<?> query = alone(select, "DISTINCT ON");
        List<? extends Field<?>> keys = query.$distinctOn().stream()
                .map(key -> ChosenRows.expression((Field<?>) key, query))
                .toList();
        Field<Integer> number = DSL.rowNumber().over(DSL.partitionBy(keys).orderBy(order(query, keys)));
        return ChosenRows.of(query.$distinctOn(List.of()), List.of(number))
                .where(helpers -> helpers.getFirst().coerce(Integer.class).eq(DSL.inline(1)));
    }

    private static List<SortField<?>> order(Select<?> query, List<? extends Field<?>> otherwise) {
        return query.$orderBy().isEmpty()
                ? otherwise.stream().<SortField<?>>map(Field::asc).toList()
                : ChosenRows.order(query);
    }

    private static Select<?> withTies(Select<?> select) {
        Select<?> query = alone(select, "WITH TIES");
        Long rows = Limits.number(query.$limit());
        Long offset = query.$offset() == null ? Long.valueOf(0) : Limits.number(query.$offset());
        if (rows == null
                || offset == null
                || query.$distinct()
                || query.$limitPercent()
                || query.$orderBy().isEmpty()) {
            throw new UnsupportedSqlException(
                    "WITH TIES with DISTINCT, without ORDER BY, or with an expression or percents as limit",
                    "compute rank() in a derived table, and compare that");
        }
        List<SortField<?>> order = ChosenRows.order(query);
        return ChosenRows.of(
                        unlimited(query),
                        List.of(
                                DSL.rank().over(DSL.orderBy(order)),
                                DSL.rowNumber().over(DSL.orderBy(order))))
                .where(helpers -> helpers.getFirst()
                        .coerce(Integer.class)
                        .le(DSL.inline(Math.toIntExact(rows + offset)))
                        .and(helpers.getLast().coerce(Integer.class).gt(DSL.inline(Math.toIntExact(offset)))));
    }

    // jOOQ takes an offset away only where there is a limit.
    static Select<?> unlimited(Select<?> select) {
        return select.$limit(DSL.inline(1L)).$offset(null).$limit(null);
    }

    private static Select<?> alone(Select<?> select, String clause) {
        if (isSetOperation(select)) {
            throw new UnsupportedSqlException(
                    clause + " with a set operation", "put it into a derived table: selectFrom(query.asTable(…))");
        }
        return select;
    }

    static boolean isSetOperation(Select<?> select) {
        return Parts.words(select).anyMatch(SET_OPERATORS::contains);
    }

    // MATERIALIZED only says how, not what.
    private static QueryPart withoutHint(CommonTableExpression<?> table) {
        return table.$materialized() == null
                ? table
                : Objects.requireNonNull(table.$derivedColumnList()).as(table.$query());
    }
}
