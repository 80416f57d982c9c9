package dev.limn.queryservice;

/** The user may not do that (42501), such as drop a table that somebody else made, or that Query Service did not. */
public final class NotPermittedException extends QueryServiceException {

    private static final long serialVersionUID = 1L;

    public NotPermittedException(String message, Throwable cause) {
        super(message, cause);
    }
}
