package dev.limn.queryservice;

import dev.limn.queryservice.internal.ServerText;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * What Query Service, or Limn in its place, refuses. Its message says in a line what failed, and what to do; its cause is what
 * the driver reported, if anything was sent.
 */
public abstract class QueryServiceException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    QueryServiceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What the server said, as it said it; empty if it was not asked. */
    public Optional<String> serverText() {
        return ServerText.of(getCause());
    }
}
