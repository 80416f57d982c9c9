package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/** Tables that functions make. */
final class Tables {

    private Tables() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                new Rewrite<>(QOM.GenerateSeries.class, Tables::series),
                unnest(Parts.saying("unnest", DSL.selectFrom(DSL.unnest(DSL.array(DSL.inline(1)))))));
    }

    private static QueryPart series(QOM.GenerateSeries<?> series, VisitContext context) {
        QueryPart rows = DSL.sql("explode({0})", sequence(series.$from(), series.$to(), series.$step()));
        return isAliased(context) ? rows : DSL.sql("{0} as generate_series(generate_series)", rows);
    }

    private static boolean isAliased(VisitContext context) {
        QueryPart[] parts = context.queryParts();
        return parts.length > 1 && parts[parts.length - 2] instanceof QOM.TableAlias;
    }

    // Spark counts down, or fails, where PostgreSQL has no rows.
    private static QueryPart sequence(Field<?> from, Field<?> to, @Nullable Field<?> step) {
        Condition upwards = DSL.condition("{0} <= {1}", from, to);
        if (step == null) {
            return DSL.sql("case when {0} then sequence({1}, {2}) else array() end", upwards, from, to);
        }
        Condition downwards = DSL.condition("{0} >= {1}", from, to);
        Condition some = step instanceof Param<?> param && param.getValue() instanceof Number number
                ? number.doubleValue() < 0 ? downwards : upwards
                : step.getDataType().isNumeric()
                        ? DSL.condition("case when {0} < 0 then {1} else {2} end", step, downwards, upwards)
                        : upwards;
        return DSL.sql("case when {0} then sequence({1}, {2}, {3}) else array() end", some, from, to, step);
    }

    private static <Q extends QueryPart> Rewrite<Q> unnest(Class<Q> kind) {
        return Rewrite.of(
                kind,
                part -> Parts.within(part).stream()
                        .filter(Field.class::isInstance)
                        .findFirst()
                        .<QueryPart>map(array -> DSL.sql("explode({0})", array))
                        .orElse(part));
    }
}
