package dev.limn;

import dev.limn.queryservice.internal.ServerText;
import java.util.Optional;
import org.jooq.exception.DataAccessException;

/**
 * A failure that Limn can name. Its message says in a line what failed, on what, what to do; its cause is what the driver
 * reported, if it did. Failures of a statement itself (a constraint, a type, a privilege) stay jOOQ's own
 * {@link DataAccessException}s.
 */
public abstract sealed class LimnException extends DataAccessException
        permits AuthenticationException,
                ConnectionLostException,
                NoSuchDatabaseException,
                ReadOnlyException,
                SchemaMismatchException,
                SessionLimitException,
                StatementTimeoutException,
                TlsException,
                UnreachableException {

    private static final long serialVersionUID = 1L;

    LimnException(String message) {
        super(message);
    }

    LimnException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the server said, as it said it; empty if it said nothing. */
    public Optional<String> serverText() {
        return ServerText.of(getCause());
    }
}
