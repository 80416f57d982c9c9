package dev.limn.queryservice;

import org.jooq.exception.DataAccessException;

/**
 * A statement that Query Service has no equivalent for, found while it was rendered: nothing was sent. The message names the
 * construct and what to use instead.
 */
public final class UnsupportedSqlException extends DataAccessException {

    public UnsupportedSqlException(String construct, String instead) {
        super("Query Service has no " + construct + " (" + instead + ")");
    }
}
