package dev.limn.queryservice.internal;

import java.util.List;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.QOM.Quantifier;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Comparisons with ANY or ALL rows of a query, which Spark has as IN only, and BETWEEN SYMMETRIC. */
final class QueryComparisons {

    private static final Class<?> VALUE = DSL.field(DSL.condition("x")).getClass();

    private QueryComparisons() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(QOM.EqQuantified.class, QueryComparisons::in),
                Rewrite.of(QOM.NeQuantified.class, QueryComparisons::notIn),
                Rewrite.of(QOM.LtQuantified.class, c -> compared(c, c.$arg1(), c.$arg2(), Field::lt)),
                Rewrite.of(QOM.LeQuantified.class, c -> compared(c, c.$arg1(), c.$arg2(), Field::le)),
                Rewrite.of(QOM.GtQuantified.class, c -> compared(c, c.$arg1(), c.$arg2(), Field::gt)),
                Rewrite.of(QOM.GeQuantified.class, c -> compared(c, c.$arg1(), c.$arg2(), Field::ge)),
                Rewrite.of(QOM.LikeQuantified.class, c -> compared(c, c.$arg1(), c.$arg2(), like(c.$arg3()))),
                Rewrite.of(QOM.NotLikeQuantified.class, c -> compared(c, c.$arg1(), c.$arg2(), not(like(c.$arg3())))),
                new Rewrite<>(QOM.In.class, QueryComparisons::inValue),
                new Rewrite<>(QOM.NotIn.class, QueryComparisons::notInValue),
                Rewrite.of(QOM.Between.class, QueryComparisons::between));
    }

    private static QueryPart compared(QueryPart part, Object value, Object quantified, Comparison comparison) {
        return quantified instanceof QOM.QuantifiedSelect<?> rows
                ? compared(((Field<?>) value).coerce(Object.class), rows, comparison)
                : part;
    }

    private static Condition compared(Field<Object> value, QOM.QuantifiedSelect<?> rows, Comparison comparison) {
        return rows.$quantifier() == Quantifier.ALL
                ? any(value, rows.$query(), not(comparison)).not()
                : any(value, rows.$query(), comparison);
    }

    private static QueryPart in(QOM.EqQuantified<?> equal) {
        return equal.$arg2() instanceof QOM.QuantifiedSelect<?> rows && rows.$quantifier() == Quantifier.ANY
                ? DSL.condition("{0} in ({1})", equal.$arg1(), rows.$query())
                : compared(equal, equal.$arg1(), equal.$arg2(), Field::eq);
    }

    private static QueryPart notIn(QOM.NeQuantified<?> different) {
        return different.$arg2() instanceof QOM.QuantifiedSelect<?> rows && rows.$quantifier() == Quantifier.ALL
                ? DSL.condition("{0} not in ({1})", different.$arg1(), rows.$query())
                : compared(different, different.$arg1(), different.$arg2(), Field::ne);
    }

    // As a value, IN is never null in Spark.
    private static QueryPart inValue(QOM.In<?> in, VisitContext context) {
        return isValue(context) ? any(in.$arg1().coerce(Object.class), in.$arg2(), Field::eq) : in;
    }

    private static QueryPart notInValue(QOM.NotIn<?> in, VisitContext context) {
        return isValue(context)
                ? any(in.$arg1().coerce(Object.class), in.$arg2(), Field::eq).not()
                : in;
    }

    private static boolean isValue(VisitContext context) {
        QueryPart[] parts = context.queryParts();
        for (int i = parts.length - 2; i >= 0 && !(parts[i] instanceof Select); i--) {
            if (parts[i].getClass() == VALUE) {
                return true;
            }
        }
        return false;
    }

    // Null where no row compares as true and one as null, as in PostgreSQL.
    private static Condition any(Field<Object> value, Select<?> rows, Comparison comparison) {
        Table<?> table = DSL.table(rows).as("limn", "v");
        Condition condition = comparison.apply(value, DSL.field(DSL.name("limn", "v"), value.getDataType()));
        return DSL.condition(DSL.when(DSL.exists(DSL.selectOne().from(table).where(condition)), DSL.inline(true))
                .when(
                        DSL.exists(DSL.selectOne()
                                .from(table)
                                .where(DSL.field(condition).isNull())),
                        DSL.inline(null, SQLDataType.BOOLEAN))
                .otherwise(DSL.inline(false)));
    }

    private static Comparison like(@Nullable Character escape) {
        return (value, pattern) -> escape == null
                ? value.coerce(String.class).like(pattern.coerce(String.class))
                : value.coerce(String.class).like(pattern.coerce(String.class), escape);
    }

    private static Comparison not(Comparison comparison) {
        return (value, other) -> comparison.apply(value, other).not();
    }

    private static QueryPart between(QOM.Between<?> between) {
        List<String> words = Parts.words(between).toList();
        if (words.stream().noneMatch(word -> word.contains("symmetric"))) {
            return between;
        }
        Condition within = symmetric(between);
        return words.stream().anyMatch(word -> word.startsWith("not")) ? within.not() : within;
    }

    private static <T> Condition symmetric(QOM.Between<T> between) {
        Field<T> value = between.$arg1();
        return value.between(between.$arg2(), between.$arg3()).or(value.between(between.$arg3(), between.$arg2()));
    }

    private interface Comparison extends BiFunction<Field<Object>, Field<Object>, Condition> {}
}
