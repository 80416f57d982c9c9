package dev.limn.queryservice;

/** The statement itself is at fault: it does not parse (42601), or names or combines what does not fit (58000, an analysis error). */
public final class InvalidQueryException extends QueryServiceException {

    private static final long serialVersionUID = 1L;

    public InvalidQueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
