package dev.limn.queryservice.internal;

import java.util.Arrays;
import java.util.List;
import org.jooq.Comparator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QuantifiedSelect;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Patterns, and comparisons with any or all of several values. */
final class Patterns {

    private Patterns() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(QOM.RegexpLike.class, like -> matches(like.$search(), expression(like.$pattern()))),
                Rewrite.of(
                        QOM.NotRegexpLike.class, like -> DSL.not(matches(like.$search(), expression(like.$pattern())))),
                Rewrite.of(QOM.SimilarTo.class, like -> similar(like.$value(), like.$pattern(), like.$escape())),
                Rewrite.of(
                        QOM.NotSimilarTo.class,
                        like -> DSL.not(similar(like.$value(), like.$pattern(), like.$escape()))),
                Rewrite.of(
                        QOM.LikeQuantified.class,
                        like -> alike(like, like.$value(), like.$pattern(), like.$escape(), true)),
                Rewrite.of(
                        QOM.NotLikeQuantified.class,
                        like -> alike(like, like.$value(), like.$pattern(), like.$escape(), false)),
                Rewrite.<QOM.EqQuantified<?>>generic(
                        QOM.EqQuantified.class, is -> quantified(is, is.$arg1(), is.$arg2(), Comparator.EQUALS)),
                Rewrite.<QOM.NeQuantified<?>>generic(
                        QOM.NeQuantified.class, is -> quantified(is, is.$arg1(), is.$arg2(), Comparator.NOT_EQUALS)),
                Rewrite.<QOM.LtQuantified<?>>generic(
                        QOM.LtQuantified.class, is -> quantified(is, is.$arg1(), is.$arg2(), Comparator.LESS)),
                Rewrite.<QOM.LeQuantified<?>>generic(
                        QOM.LeQuantified.class, is -> quantified(is, is.$arg1(), is.$arg2(), Comparator.LESS_OR_EQUAL)),
                Rewrite.<QOM.GtQuantified<?>>generic(
                        QOM.GtQuantified.class, is -> quantified(is, is.$arg1(), is.$arg2(), Comparator.GREATER)),
                Rewrite.<QOM.GeQuantified<?>>generic(
                        QOM.GeQuantified.class,
                        is -> quantified(is, is.$arg1(), is.$arg2(), Comparator.GREATER_OR_EQUAL)),
                Rewrite.of(OPAQUE_REPLACE, Patterns::replaced));
    }

    private static final Class<? extends Field<?>> OPAQUE_REPLACE = opaque();

    @SuppressWarnings("unchecked")
    private static Class<? extends Field<?>> opaque() {
        return (Class<? extends Field<?>>) DSL.regexpReplaceAll(DSL.inline(""), DSL.inline(""), DSL.inline(""))
                .getClass();
    }

    private static Field<String> expression(Field<String> pattern) {
        return Spark.value(pattern)
                .map(text -> Spark.text(PostgresPattern.expression(text)))
                .orElseGet(() -> Spark.sql("concat('(?s)', {0})", SQLDataType.VARCHAR, pattern));
    }

    private static Condition matches(Field<?> text, Field<String> pattern) {
        return DSL.condition("({0} rlike {1})", text, pattern);
    }

    private static Condition similar(Field<?> text, Field<String> pattern, @Nullable Character escape) {
        String known = Spark.constant(pattern, "SIMILAR TO a pattern");
        return matches(text, Spark.text(PostgresPattern.similar(known, escape == null ? '\\' : escape)));
    }

    private static QueryPart alike(
            QueryPart like, Field<?> text, QuantifiedSelect<?> patterns, @Nullable Character escape, boolean is) {
        if (!(patterns instanceof QOM.QuantifiedArray<?> array)) {
            return like;
        }
        String construct = "LIKE ANY or ALL of an array";
        Object[] known = Spark.constant(array.$array(), construct);
        return join(
                array,
                Arrays.stream(known)
                        .map(pattern -> like(text, DSL.val((String) pattern), escape, is))
                        .toList());
    }

    private static Condition like(Field<?> text, Field<String> pattern, @Nullable Character escape, boolean is) {
        if (escape == null) {
            return is ? text.like(pattern) : text.notLike(pattern);
        }
        return is ? text.like(pattern, escape) : text.notLike(pattern, escape);
    }

    private static Condition join(QOM.QuantifiedArray<?> array, List<Condition> conditions) {
        return any(array) ? DSL.or(conditions) : DSL.and(conditions);
    }

    private static boolean any(QOM.QuantifiedArray<?> array) {
        return array.$quantifier() == QOM.Quantifier.ANY;
    }

    private static QueryPart quantified(QueryPart part, Field<?> field, Object values, Comparator comparator) {
        return values instanceof QOM.QuantifiedArray<?> array ? compared(field, array, comparator) : part;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Condition compared(Field field, QOM.QuantifiedArray<?> array, Comparator comparator) {
        return Spark.value(array.$array())
                .map(values -> join(
                        array,
                        Arrays.stream((Object[]) values)
                                .map(value -> field.compare(comparator, DSL.val(value, field.getDataType())))
                                .map(Condition.class::cast)
                                .toList()))
                .orElseGet(() -> DSL.condition(
                        (any(array) ? "exists" : "forall") + "({0}, limn_e -> {1} " + comparator.toSQL() + " limn_e)",
                        array.$array(),
                        field));
    }

    // Spark replaces all matches; the first alone is found by what comes before it.
    private static QueryPart replaced(Field<?> replace) {
        Opaque parts = Opaque.of(replace);
        Field<?> text = parts.operands().get(0);
        boolean all = parts.sql().endsWith("'g')");
        String replacement =
                String.valueOf(Spark.constant(parts.operands().get(2), "regexp_replace with a replacement"));
        if (all) {
            return Spark.call(
                    "regexp_replace",
                    SQLDataType.VARCHAR,
                    text,
                    pattern(parts.operands().get(1)),
                    Spark.text(PostgresPattern.replacement(replacement, 0)));
        }
        String first = String.valueOf(
                Spark.constant(parts.operands().get(1), "regexp_replace of the first match of a pattern"));
        return Spark.call(
                "regexp_replace",
                SQLDataType.VARCHAR,
                text,
                Spark.text(PostgresPattern.first(first)),
                Spark.text("$1" + PostgresPattern.replacement(replacement, PostgresPattern.IN_FIRST)));
    }

    @SuppressWarnings("unchecked")
    private static Field<String> pattern(Field<?> pattern) {
        return expression((Field<String>) pattern);
    }
}
