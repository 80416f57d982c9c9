package dev.limn.queryservice;

import org.jooq.exception.DataAccessException;

/**
 * A result has as many rows as Query Service gives when a query has no limit, so that there may be more: those that were read
 * are not all. Thrown where the next row would be.
 */
public final class ResultTruncatedException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public ResultTruncatedException(String message) {
        super(message);
    }
}
