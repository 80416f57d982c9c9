package dev.limn.queryservice.internal;

import dev.limn.queryservice.nested.internal.Notation;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.CustomField;

/** A member of a struct, in Spark's notation. Thread-safe. */
public final class StructMember<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    private final Field<?> struct;
    private final String member;

    public StructMember(Field<?> struct, String member, DataType<T> type) {
        super(member, type);
        this.struct = struct;
        this.member = member;
    }

    @Override
    public void accept(Context<?> context) {
        SparkOnly.check(context, "a struct's member");
        context.sql('(').visit(struct).sql(").").sql(Notation.name(member));
    }
}
