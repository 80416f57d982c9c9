package dev.limn.emulator.wire;

import dev.limn.emulator.query.SqlFailure;
import java.lang.System.Logger.Level;

/** Makes one clear line of what nobody expected, and logs the rest. */
final class InternalFailure {

    private static final System.Logger LOG = System.getLogger(InternalFailure.class.getName());

    private InternalFailure() {}

    /** 58000, as Query Service's FAQ shows it; or the end of the session when the machine's limits are reached. */
    static SqlFailure of(Throwable e) {
        LOG.log(Level.ERROR, "something failed in a way nobody expected", e);
        return switch (e) {
            case OutOfMemoryError memory -> SqlFailure.fatal("53200", "out of memory");
            case StackOverflowError stack -> SqlFailure.fatal("54001", "the statement is nested too deeply");
            default -> SqlFailure.error("58000", "Internal System Error [" + name(e.getClass()) + "]");
        };
    }

    private static String name(Class<?> type) {
        // A class without a name of its own is called by its place.
        return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
    }
}
