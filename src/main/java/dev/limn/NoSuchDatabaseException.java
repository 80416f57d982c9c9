package dev.limn;

/** The server is there and knows us, but has no database of that name (SQLSTATE 3D000), or nothing in it that we may see (42P12, Query Service). */
public final class NoSuchDatabaseException extends LimnException {

    private static final long serialVersionUID = 1L;

    NoSuchDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
