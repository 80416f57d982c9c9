package dev.limn.queryservice.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Row;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * Comparisons of rows. Spark compares structs, in which null equals null, is less than all else, and does not make the whole
 * one null: so they are spelled out field by field.
 */
final class RowValues {

    private RowValues() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(QOM.RowEq.class, c -> equal((Row) c.$arg1(), (Row) c.$arg2())),
                Rewrite.of(
                        QOM.RowNe.class,
                        c -> equal((Row) c.$arg1(), (Row) c.$arg2()).not()),
                Rewrite.of(QOM.RowLt.class, c -> ordered((Row) c.$arg1(), (Row) c.$arg2(), Field::lt, Field::lt)),
                Rewrite.of(QOM.RowLe.class, c -> ordered((Row) c.$arg1(), (Row) c.$arg2(), Field::lt, Field::le)),
                Rewrite.of(QOM.RowGt.class, c -> ordered((Row) c.$arg1(), (Row) c.$arg2(), Field::gt, Field::gt)),
                Rewrite.of(QOM.RowGe.class, c -> ordered((Row) c.$arg1(), (Row) c.$arg2(), Field::gt, Field::ge)),
                Rewrite.of(QOM.RowIsNull.class, c -> all(c.$arg1(), Field::isNull)),
                Rewrite.of(QOM.RowIsNotNull.class, c -> all(c.$arg1(), Field::isNotNull)),
                Rewrite.of(QOM.RowOverlaps.class, c -> overlap(c.$arg1(), c.$arg2())),
                Rewrite.of(DSL.row(1, 2).in(List.of(DSL.row(1, 2))).getClass(), RowValues::in),
                Rewrite.of(
                        DSL.row(1, 2).between(DSL.row(1, 2)).and(DSL.row(1, 2)).getClass(), RowValues::between));
    }

    private static Condition all(Row row, Function<Field<?>, Condition> condition) {
        return DSL.and(Stream.of(row.fields()).map(condition).toList());
    }

    static Condition equal(Row left, Row right) {
        return DSL.and(IntStream.range(0, left.size())
                .mapToObj(i -> at(left, i).eq(at(right, i)))
                .toList());
    }

    private static Condition ordered(Row left, Row right, Comparison before, Comparison last) {
        int end = left.size() - 1;
        Condition condition = last.apply(at(left, end), at(right, end));
        for (int i = end - 1; i >= 0; i--) {
            condition = before.apply(at(left, i), at(right, i))
                    .or(at(left, i).eq(at(right, i)).and(condition));
        }
        return condition;
    }

    // Half open, but for periods of no length.
    private static Condition overlap(Row left, Row right) {
        Field<Object> leftStart = DSL.least(at(left, 0), at(left, 1));
        Field<Object> rightStart = DSL.least(at(right, 0), at(right, 1));
        return leftStart
                .lt(DSL.greatest(at(right, 0), at(right, 1)))
                .and(rightStart.lt(DSL.greatest(at(left, 0), at(left, 1))))
                .or(leftStart.eq(rightStart));
    }

    private static QueryPart in(Condition condition) {
        List<Row> rows = rows(condition);
        if (rows.isEmpty()) {
            return condition;
        }
        Row left = rows.getFirst();
        Condition any =
                DSL.or(rows.stream().skip(1).map(row -> equal(left, row)).toList());
        return isNegated(condition) ? any.not() : any;
    }

    private static QueryPart between(Condition condition) {
        List<Row> rows = rows(condition);
        if (rows.size() != 3) {
            return condition;
        }
        Condition within = within(rows.get(0), rows.get(1), rows.get(2));
        if (Parts.words(condition).anyMatch(word -> word.contains("symmetric"))) {
            within = within.or(within(rows.get(0), rows.get(2), rows.get(1)));
        }
        return isNegated(condition) ? within.not() : within;
    }

    private static Condition within(Row row, Row least, Row most) {
        return ordered(row, least, Field::gt, Field::ge).and(ordered(row, most, Field::lt, Field::le));
    }

    private static boolean isNegated(Condition condition) {
        return Parts.words(condition).anyMatch(word -> word.startsWith("not"));
    }

    private static List<Row> rows(QueryPart part) {
        List<Row> rows = new ArrayList<>();
        for (QueryPart child : Parts.within(part)) {
            if (child instanceof Row row) {
                rows.add(row);
            } else if (child instanceof List<?>) {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> at(Row row, int index) {
        return (Field<Object>) row.fields()[index];
    }

    private interface Comparison extends BiFunction<Field<Object>, Field<Object>, Condition> {}
}
