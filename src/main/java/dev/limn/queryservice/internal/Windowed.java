package dev.limn.queryservice.internal;

import dev.limn.queryservice.nested.internal.Step;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.WindowSpecification;
import org.jooq.impl.CustomField;

/** A call over a window; the frame stands here, and not in the specification, which others may share. Thread-safe. */
public final class Windowed<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    private final Field<?> call;
    private final WindowSpecification window;
    private final String frame;

    public Windowed(Field<?> call, DataType<T> type, WindowSpecification window, String frame) {
        super(call.getUnqualifiedName(), type);
        this.call = call;
        this.window = window;
        this.frame = frame;
    }

    @Override
    public void accept(Context<?> context) {
        if (Boolean.TRUE.equals(context.data(Step.WITHIN_PATH))) {
            context.sql('(').data(Step.WITHIN_PATH, false, this::accept).sql(')');
        } else {
            context.visit(call).sql(" over (").visit(window).sql(frame).sql(')');
        }
    }
}
