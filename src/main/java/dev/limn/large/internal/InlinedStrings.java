package dev.limn.large.internal;

import org.jooq.Context;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.CustomQueryPart;
import org.jspecify.annotations.Nullable;

/**
 * Strings in the text of a statement, so that Spark and the driver both read what was meant. Spark takes a backslash for the
 * start of an escape, and two quotes for one since version 4 only; the driver looks for the ends of literals, and knows
 * nothing of a quote behind a backslash. A quote's code means the same to all of them.
 */
final class InlinedStrings implements VisitListener {

    @Override
    public void visitStart(VisitContext context) {
        if (context.queryPart() instanceof Param<?> parameter && databaseValue(parameter) instanceof String text) {
            context.queryPart(new Literal(text));
        }
    }

    private static <T> @Nullable Object databaseValue(Param<T> parameter) {
        return parameter.getConverter().to(parameter.getValue());
    }

    static String literal(String text) {
        return "'" + text.replace("\\", "\\u005c").replace("'", "\\u0027") + "'";
    }

    private static final class Literal extends CustomQueryPart implements QueryPart {

        private static final long serialVersionUID = 1L;

        private final String text;

        Literal(String text) {
            this.text = text;
        }

        @Override
        public void accept(Context<?> context) {
            context.sql(literal(text), true);
        }
    }
}
