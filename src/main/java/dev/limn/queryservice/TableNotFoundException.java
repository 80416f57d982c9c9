package dev.limn.queryservice;

/** There is no table of that name, or none that the user may see (42P01, and 42P12 where a table was to be dropped). */
public final class TableNotFoundException extends QueryServiceException {

    private static final long serialVersionUID = 1L;

    public TableNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
