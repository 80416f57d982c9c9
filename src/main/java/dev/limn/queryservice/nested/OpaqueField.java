package dev.limn.queryservice.nested;

import dev.limn.queryservice.nested.internal.Step;
import dev.limn.queryservice.nested.internal.Wrapper;
import org.jooq.DataType;
import org.jooq.Field;

/** Leads into a value whose type is not known, as far as the caller knows it. Thread-safe. */
public final class OpaqueField extends Wrapper<Opaque> {

    private static final long serialVersionUID = 1L;

    OpaqueField(Field<Opaque> field) {
        super(field);
    }

    /** An element of it, if it is an array; the first is 0. */
    public OpaqueField at(int index) {
        return new OpaqueField(Step.at(this, index, Nested.OPAQUE));
    }

    /** What is kept under a key, if it is a map, or a member, if it is a struct. */
    public OpaqueField get(String key) {
        return new OpaqueField(Step.get(this, key, Nested.OPAQUE));
    }

    /** The same, known to be of a type, which nothing checks. */
    public <T> Field<T> typed(DataType<T> type) {
        return Step.typed(this, type);
    }
}
