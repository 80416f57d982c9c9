package dev.limn.queryservice;

/** A limit is above what Query Service takes (53400, of which the other meaning is {@code dev.limn.StatementTimeoutException}). */
public final class LimitTooHighException extends QueryServiceException {

    private static final long serialVersionUID = 1L;

    public LimitTooHighException(String message, Throwable cause) {
        super(message, cause);
    }
}
