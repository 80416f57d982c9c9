package dev.limn.queryservice.internal;

import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/** A limit that is none. Thread-safe. */
public final class NoRowCap extends CustomField<Long> {

    private static final long serialVersionUID = 1L;

    public NoRowCap() {
        super("no_row_cap", SQLDataType.BIGINT);
    }

    /** As PostgreSQL has it; the dialect puts another limit in its place. */
    @Override
    public void accept(Context<?> context) {
        context.sql("null");
    }
}
