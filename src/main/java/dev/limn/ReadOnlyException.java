package dev.limn;

/** A statement wanted to write where only reading is allowed (SQLSTATE 25006, or found by us on Query Service). */
public final class ReadOnlyException extends LimnException {

    private static final long serialVersionUID = 1L;

    ReadOnlyException(String message) {
        super(message);
    }

    ReadOnlyException(String message, Throwable cause) {
        super(message, cause);
    }
}
