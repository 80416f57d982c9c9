package dev.limn;

/** No connection came about: unknown host, closed port, no answer in time, or a server that takes no more. */
public final class UnreachableException extends LimnException {

    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
        super(message);
    }

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
