package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Keyword;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.RenderContext.CastMode;
import org.jooq.Select;
import org.jooq.VisitContext;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * LIMIT and OFFSET, which Spark has in this order, and without FETCH. Numbers are inlined: what is sent is what was looked
 * at.
 */
final class Limits {

    /** What Query Service takes at most (documented: FAQ, 53400). */
    static final long CEILING = 100_000;

    private Limits() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(rewrite(Parts.saying("fetch next", DSL.selectOne().limit(1))));
    }

    private static <Q extends QueryPart> Rewrite<Q> rewrite(Class<Q> kind) {
        return new Rewrite<>(kind, Limits::clause);
    }

    private static QueryPart clause(QueryPart part, VisitContext context) {
        Bounds bounds = Bounds.of(Parts.within(part));
        boolean outermost = outermost(bounds.limit(), context);
        if (bounds.limit() instanceof NoRowCap && !outermost) {
            throw new UnsupportedSqlException(
                    "noRowCap() within a statement", "it is for the outermost query, whose rows are fetched");
        }
        bounds.check(context.configuration(), outermost);
        return new Clause(bounds::render);
    }

    private static boolean outermost(@Nullable Field<?> limit, VisitContext context) {
        return context.queryParts()[0] instanceof Select<?> query && query.$limit() == limit;
    }

    /** The number of a limit or an offset, if it is one. */
    static @Nullable Long number(@Nullable Field<?> bound) {
        return bound instanceof Param<?> param && param.getValue() instanceof Number number ? number.longValue() : null;
    }

    /** Whether a limit asks for no rows. */
    static boolean isZero(@Nullable Field<?> limit) {
        return Long.valueOf(0).equals(number(limit));
    }

    private record Bounds(
            @Nullable Field<?> limit, @Nullable Field<?> offset, boolean percent, boolean ties) {

        static Bounds of(List<QueryPart> parts) {
            List<String> words = parts.stream()
                    .map(part -> part instanceof Keyword ? part.toString() : "")
                    .toList();
            return new Bounds(
                    behind("fetch next", words, parts),
                    behind("offset", words, parts),
                    words.contains("percent"),
                    words.contains("rows with ties"));
        }

        private static @Nullable Field<?> behind(String word, List<String> words, List<QueryPart> parts) {
            return words.contains(word) && parts.get(words.indexOf(word) + 1) instanceof Field<?> field ? field : null;
        }

        void check(Configuration configuration, boolean outermost) {
            if (percent) {
                throw new UnsupportedSqlException("LIMIT in percent", "count the rows, and limit to a number");
            }
            if (ties) {
                throw new UnsupportedSqlException(
                        "WITH TIES here", "use a derived table: select from it, with the order and the limit");
            }
            if (Guards.isOn(configuration, Guard.EMPTY_LIMIT)) {
                checkKnown();
            }
            if (outermost && Guards.isOn(configuration, Guard.LIMIT_CEILING)) {
                checkCeiling();
            }
        }

        private void checkKnown() {
            if (isZero(limit)) {
                throw new UnsupportedSqlException(
                        "LIMIT 0 for the first part of a set operation",
                        "leave the part out, or use a false condition");
            }
            if (limit != null && !(limit instanceof Param) && !(limit instanceof NoRowCap)) {
                throw new UnsupportedSqlException(
                        "LIMIT by an expression", "give a number, which can be looked at before it is sent");
            }
        }

        private void checkCeiling() {
            Long rows = number(limit);
            if (rows != null && rows > CEILING) {
                throw new UnsupportedSqlException(
                        "LIMIT above " + CEILING + ", as is " + rows,
                        "for all rows use limit(noRowCap()), a stream, or CREATE TABLE AS");
            }
        }

        void render(Context<?> context) {
            CastMode casts = context.castMode();
            context.castMode(CastMode.NEVER);
            if (limit instanceof NoRowCap) {
                render("limit", DSL.inline(0), context);
            } else {
                render("limit", limit, context);
            }
            render("offset", offset, context);
            context.castMode(casts);
        }

        private static void render(String word, @Nullable Field<?> bound, Context<?> context) {
            // LIMIT NULL and OFFSET NULL are none on PostgreSQL, and errors in Spark.
            if (bound == null || (bound instanceof Param<?> param && param.getValue() == null)) {
                return;
            }
            context.formatSeparator()
                    .visit(DSL.keyword(word))
                    .sql(' ')
                    .paramType(ParamType.INLINED, inlined -> inlined.visit(bound));
        }
    }
}
