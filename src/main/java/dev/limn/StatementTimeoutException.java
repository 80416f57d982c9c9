package dev.limn;

/** A statement was stopped because it took too long or was cancelled (SQLSTATE 57014, or 53400 on Query Service). */
public final class StatementTimeoutException extends LimnException {

    private static final long serialVersionUID = 1L;

    StatementTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
