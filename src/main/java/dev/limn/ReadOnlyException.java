package dev.limn;

/** A statement wanted to write where only reading is allowed (SQLSTATE 25006). */
public final class ReadOnlyException extends LimnException {

    private static final long serialVersionUID = 1L;

    ReadOnlyException(String message, Throwable cause) {
        super(message, cause);
    }
}
