package dev.limn.large.internal;

import static java.util.Objects.requireNonNullElse;

/** A value that cannot be written. */
final class BadValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final RuntimeException cause;

    BadValue(String column, RuntimeException cause) {
        super(null, cause, false, false);
        this.column = column;
        this.cause = cause;
    }

    String column() {
        return column;
    }

    RuntimeException cause() {
        return cause;
    }

    String reason() {
        return requireNonNullElse(cause.getMessage(), cause.getClass().getName());
    }
}
