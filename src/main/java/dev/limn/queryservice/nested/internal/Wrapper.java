package dev.limn.queryservice.nested.internal;

import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jspecify.annotations.Nullable;

/** A field seen as one that leads further. It is the other one in all else. */
public abstract class Wrapper<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    private final Field<T> field;

    protected Wrapper(Field<T> field) {
        super(field.getQualifiedName(), field.getDataType());
        this.field = field;
    }

    /** The one that is neither of these. */
    static Field<?> unwrap(Field<?> field) {
        return field instanceof Wrapper<?> wrapper ? unwrap(wrapper.field) : field;
    }

    @Override
    public final void accept(Context<?> context) {
        context.visit(field);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Field<?> that && unwrap(this).equals(unwrap(that)));
    }

    @Override
    public final int hashCode() {
        return unwrap(this).hashCode();
    }
}
