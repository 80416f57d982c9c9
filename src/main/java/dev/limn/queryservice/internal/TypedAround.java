package dev.limn.queryservice.internal;

import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomField;

/** A value whose type is said around it: null then looks as any other, so that the rows of a batch have the same text. */
final class TypedAround<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;
    private static final Object SAID = new Object();

    private final Field<T> value;

    TypedAround(Field<T> value) {
        super(value.getUnqualifiedName(), value.getDataType());
        this.value = value;
    }

    /** Whether the type of what is rendered is said. */
    static boolean isSaid(Context<?> context) {
        return context.data(SAID) != null;
    }

    @Override
    public void accept(Context<?> context) {
        context.data(SAID, true, around -> around.visit(value));
    }
}
