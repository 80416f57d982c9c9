package dev.limn.queryservice.nested.internal;

import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.impl.CustomField;

/** A nested value that an expression makes. */
final class Made<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    private final QueryPart expression;

    Made(Name name, DataType<T> type, QueryPart expression) {
        super(name, type);
        this.expression = expression;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(expression);
    }
}
