package dev.limn.queryservice.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.impl.DSL;

/**
 * A part for which jOOQ has no interface of {@link org.jooq.impl.QOM}, taken apart by what it renders.
 *
 * @param sql its text, with {@code *} for each of its operands
 * @param operands the expressions directly within it, in order
 */
record Opaque(String sql, List<Field<?>> operands) {

    static Opaque of(QueryPart part) {
        List<Field<?>> operands = new ArrayList<>();
        String sql = Parts.render(part, context -> take(context, operands));
        return new Opaque(sql, operands);
    }

    private static void take(VisitContext context, List<Field<?>> operands) {
        if (context.queryPartsLength() == 2 && context.queryPart() instanceof Field<?> operand) {
            operands.add(operand);
            context.queryPart(DSL.sql("*"));
        }
    }
}
