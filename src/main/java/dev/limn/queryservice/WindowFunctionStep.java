package dev.limn.queryservice;

import java.util.function.BiFunction;
import org.jooq.Field;
import org.jooq.WindowSpecification;
import org.jooq.WindowSpecificationRowsStep;

/**
 * One of Adobe's window functions, waiting for {@code over(partitionBy(…).orderBy(timestamp))}. Thread-safe.
 *
 * @param <F> what it is over a window
 */
public final class WindowFunctionStep<F extends Field<?>> {

    static final String BACK = " rows between unbounded preceding and current row";
    static final String AHEAD = " rows between current row and unbounded following";

    private final String usualFrame;
    private final BiFunction<WindowSpecification, String, F> over;

    WindowFunctionStep(String usualFrame, BiFunction<WindowSpecification, String, F> over) {
        this.usualFrame = usualFrame;
        this.over = over;
    }

    /** The function over a window without a frame: it gets the one that Adobe's pages show. */
    public F over(WindowSpecificationRowsStep window) {
        return over.apply(window, usualFrame);
    }

    /** The function over a window that has a frame, such as {@code rowsBetweenPreceding(9).andCurrentRow()}. */
    public F over(WindowSpecification window) {
        return over.apply(window, "");
    }
}
