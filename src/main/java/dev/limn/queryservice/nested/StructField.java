package dev.limn.queryservice.nested;

import dev.limn.queryservice.nested.internal.Constructors;
import dev.limn.queryservice.nested.internal.Step;
import dev.limn.queryservice.nested.internal.Wrapper;
import org.jooq.DataType;
import org.jooq.Field;

/**
 * A struct, and what leads to its members; generated classes have a constant for each. It equals the field it was made of,
 * and stands for it everywhere. Thread-safe.
 *
 * @param <T> the record of its values
 */
public abstract class StructField<T> extends Wrapper<T> {

    private static final long serialVersionUID = 1L;

    protected StructField(Field<T> field) {
        super(field);
    }

    /** The member of a name, which is taken as it is. */
    protected final <M> Field<M> member(String name, DataType<M> type) {
        return Step.member(this, name, type);
    }

    /**
     * A struct of this type made of fields, whose names are its members': {@code T.WEB.of(T.ID.as("id"), …)}. Spark assigns by
     * position: give all members, in their order.
     */
    public final Field<T> of(Field<?>... members) {
        return Constructors.struct(getUnqualifiedName(), getDataType(), members);
    }
}
