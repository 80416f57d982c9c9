package dev.limn.queryservice;

/**
 * A statement that Query Service has no equivalent for. Nearly always found while it was rendered, when nothing was sent; else
 * the server said so (0A000). The message names the construct and what to use instead.
 */
public final class UnsupportedSqlException extends QueryServiceException {

    private static final long serialVersionUID = 1L;

    public UnsupportedSqlException(String construct, String instead) {
        super("Query Service has no " + construct + " (" + instead + ")", null);
    }

    public UnsupportedSqlException(String message, Throwable cause) {
        super(message, cause);
    }
}
