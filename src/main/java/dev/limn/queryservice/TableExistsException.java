package dev.limn.queryservice;

/** There is a table or view of that name already (42P07). */
public final class TableExistsException extends QueryServiceException {

    private static final long serialVersionUID = 1L;

    public TableExistsException(String message, Throwable cause) {
        super(message, cause);
    }
}
