package dev.limn.queryservice.nested.internal;

import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** Text that goes into the statement as it is. */
public final class Literal extends CustomQueryPart {

    private static final long serialVersionUID = 1L;

    private final String text;

    public Literal(String text) {
        this.text = text;
    }

    @Override
    public void accept(Context<?> context) {
        context.sql(text);
    }
}
