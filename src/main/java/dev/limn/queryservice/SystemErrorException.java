package dev.limn.queryservice;

/** Query Service failed (58000). The documents say that some faults of statements come as these, too. */
public final class SystemErrorException extends QueryServiceException {

    private static final long serialVersionUID = 1L;

    public SystemErrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
