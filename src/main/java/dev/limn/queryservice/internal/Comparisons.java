package dev.limn.queryservice.internal;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.QOM.NullOrdering;

/** Comparisons, and the order that comes of them. */
final class Comparisons {

    private Comparisons() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.<SortField<?>>generic(SortField.class, Comparisons::nullsAsInPostgres),
                Rewrite.of(QOM.Null.class, none -> DSL.condition("cast(null as boolean)")),
                Rewrite.of(QOM.RowIsNull.class, row -> each(row.$field(), Field::isNull, Condition::and)),
                Rewrite.of(QOM.RowIsNotNull.class, row -> each(row.$field(), Field::isNotNull, Condition::and)),
                Rewrite.<QOM.RowEq<?>>generic(
                        QOM.RowEq.class, row -> pairs((Row) row.$arg1(), (Row) row.$arg2(), "=", Condition::and)),
                Rewrite.<QOM.RowNe<?>>generic(
                        QOM.RowNe.class, row -> pairs((Row) row.$arg1(), (Row) row.$arg2(), "<>", Condition::or)),
                Rewrite.<QOM.RowLt<?>>generic(
                        QOM.RowLt.class, row -> ordered((Row) row.$arg1(), (Row) row.$arg2(), "<", "<")),
                Rewrite.<QOM.RowLe<?>>generic(
                        QOM.RowLe.class, row -> ordered((Row) row.$arg1(), (Row) row.$arg2(), "<", "<=")),
                Rewrite.<QOM.RowGt<?>>generic(
                        QOM.RowGt.class, row -> ordered((Row) row.$arg1(), (Row) row.$arg2(), ">", ">")),
                Rewrite.<QOM.RowGe<?>>generic(
                        QOM.RowGe.class, row -> ordered((Row) row.$arg1(), (Row) row.$arg2(), ">", ">=")));
    }

    // PostgreSQL takes nulls for greater than any value, Spark for less.
    static SortField<?> nullsAsInPostgres(SortField<?> sort) {
        if (sort.$nullOrdering() != null) {
            return sort;
        }
        return sort.$nullOrdering(
                sort.$sortOrder() == SortOrder.DESC ? NullOrdering.NULLS_FIRST : NullOrdering.NULLS_LAST);
    }

    private static Condition each(Row row, Function<Field<?>, Condition> test, BinaryOperator<Condition> join) {
        return java.util.Arrays.stream(row.fields()).map(test).reduce(join).orElseThrow();
    }

    // Spark compares structs, for which a null is a value.
    private static Condition pairs(Row left, Row right, String operator, BinaryOperator<Condition> join) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> pair(left, right, i, operator))
                .reduce(join)
                .orElseThrow();
    }

    private static Condition pair(Row left, Row right, int i, String operator) {
        return DSL.condition("({0} " + operator + " {1})", left.field(i), right.field(i));
    }

    // By the first of the columns that differ; the last decides on equality.
    private static Condition ordered(Row left, Row right, String before, String last) {
        int end = left.size() - 1;
        Condition condition = pair(left, right, end, last);
        for (int i = end - 1; i >= 0; i--) {
            condition =
                    pair(left, right, i, before).or(pair(left, right, i, "=").and(condition));
        }
        return condition;
    }
}
