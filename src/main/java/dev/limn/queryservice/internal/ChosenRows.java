package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Asterisk;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.QualifiedAsterisk;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * A query, and one around it that takes some of its rows, in its order and up to its limit, by what helpers compute of each.
 *
 * @param query the inner one, which still has its order and limit
 * @param columns its columns
 * @param helpers further expressions, computed where the query's columns are
 */
record ChosenRows(Select<?> query, List<Field<?>> columns, List<? extends Field<?>> helpers) {

    private static final String TABLE = "limn";

    static ChosenRows of(Select<?> query, List<? extends Field<?>> helpers) {
        return new ChosenRows(query, columns(query), helpers);
    }

    Select<?> where(Function<List<Field<?>>, Condition> condition) {
        List<SortField<?>> order = order(query);
        List<SelectFieldOrAsterisk> inner = new ArrayList<>();
        inner.addAll(named(columns, "c"));
        inner.addAll(named(order.stream().<Field<?>>map(SortField::$field).toList(), "o"));
        inner.addAll(named(helpers, "h"));
        Table<?> rows =
                Selects.unlimited(query.$orderBy(List.of())).$select(inner).asTable(TABLE);
        Select<?> chosen = DSL.select(outer())
                .from(rows)
                .where(condition.apply(IntStream.range(0, helpers.size())
                        .<Field<?>>mapToObj(i -> column("h" + i, helpers.get(i)))
                        .toList()))
                .orderBy(IntStream.range(0, order.size())
                        .mapToObj(i ->
                                order.get(i).$field(column("o" + i, order.get(i).$field())))
                        .toList());
        return query.$limitWithTies() ? chosen : chosen.$limit(query.$limit()).$offset(query.$offset());
    }

    private List<Field<?>> outer() {
        return IntStream.range(0, columns.size())
                .<Field<?>>mapToObj(
                        i -> column("c" + i, columns.get(i)).as(columns.get(i).getUnqualifiedName()))
                .toList();
    }

    private static List<Field<?>> named(List<? extends Field<?>> fields, String prefix) {
        return IntStream.range(0, fields.size())
                .<Field<?>>mapToObj(i -> bare(fields.get(i)).as(prefix + i))
                .toList();
    }

    private static <T> Field<T> column(String name, Field<T> like) {
        return DSL.field(DSL.name(TABLE, name), like.getDataType());
    }

    /** What a query is ordered by, without the aliases and numbers of its columns. */
    static List<SortField<?>> order(Select<?> query) {
        return query.$orderBy().stream()
                .<SortField<?>>map(field -> field.$field(expression(field.$field(), query)))
                .toList();
    }

    /** The expression that a name or a number of a column stands for. */
    static Field<?> expression(Field<?> field, Select<?> query) {
        List<Field<?>> columns = columns(query);
        if (field instanceof Param<?> param && param.isInline() && param.getValue() instanceof Integer number) {
            return bare(columns.get(number - 1));
        }
        return columns.stream()
                .filter(column -> column instanceof QOM.FieldAlias<?> alias && isNamed(field, alias.$alias()))
                .findFirst()
                .map(ChosenRows::bare)
                .orElseGet(() -> bare(field));
    }

    private static boolean isNamed(Field<?> field, Name alias) {
        return field.getQualifiedName().parts().length == 1
                && field.getUnqualifiedName().last() != null
                && field.getUnqualifiedName().equals(alias.unqualifiedName());
    }

    private static Field<?> bare(Field<?> field) {
        return field instanceof QOM.FieldAlias<?> alias ? alias.$aliased() : field;
    }

    /** The columns of a query, as far as jOOQ knows them. */
    static List<Field<?>> columns(Select<?> query) {
        List<Field<?>> columns = Stream.of(query.fields()).toList();
        if (columns.isEmpty() || (hasAsterisk(query) && query.$from().stream().anyMatch(ChosenRows::isUnknown))) {
            throw new UnsupportedSqlException(
                    "way to tell the columns of * where the table's class is not generated", "name the columns");
        }
        return columns;
    }

    private static boolean hasAsterisk(Select<?> query) {
        return query.$select().isEmpty()
                || query.$select().stream()
                        .anyMatch(field -> field instanceof Asterisk || field instanceof QualifiedAsterisk);
    }

    private static boolean isUnknown(Table<?> table) {
        return table.fields().length == 0;
    }
}
