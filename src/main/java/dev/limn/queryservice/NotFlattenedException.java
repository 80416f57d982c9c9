package dev.limn.queryservice;

/** {@code flatten} was asked for, and the session that came about shows structs as they are; it was closed. */
public final class NotFlattenedException extends QueryServiceException {

    private static final long serialVersionUID = 1L;

    public NotFlattenedException(String message) {
        super(message, null);
    }
}
