package dev.limn.queryservice.internal;

import java.util.function.Consumer;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** A part that is rendered by a few steps. */
final class Clause extends CustomQueryPart {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Context<?>> steps;

    Clause(Consumer<Context<?>> steps) {
        this.steps = steps;
    }

    @Override
    public void accept(Context<?> context) {
        steps.accept(context);
    }
}
