package dev.limn.queryservice.internal;

import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomField;

/** An argument of jOOQ's own kind of call, for a function that only Query Service has. Thread-safe. */
final class OnlyThere<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    private final String function;
    private final Field<T> argument;

    OnlyThere(String function, Field<T> argument) {
        super(argument.getUnqualifiedName(), argument.getDataType());
        this.function = function;
        this.argument = argument;
    }

    @Override
    public void accept(Context<?> context) {
        SparkOnly.check(context, function);
        context.visit(argument);
    }
}
