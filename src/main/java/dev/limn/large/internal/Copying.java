package dev.limn.large.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DetachedException;

/**
 * What copying needs of a database.
 *
 * @param configuration whose connections and settings are used
 * @param supported whether the server has {@code COPY} from and to clients
 * @param failures names what the server reports
 */
public record Copying(
        Configuration configuration, boolean supported, Function<SQLException, DataAccessException> failures) {

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** The same in another configuration, which a transaction has. */
    public Copying within(Configuration transaction) {
        return new Copying(transaction, supported, failures);
    }

    /** Borrows a connection for a while. */
    <T> T run(String statement, Work<T> work) {
        if (!supported) {
            throw new UnsupportedSqlException(
                    statement,
                    "its own COPY writes to the platform's storage only: use INSERT or"
                            + " CREATE TABLE AS to write, and stream to read");
        }
        ConnectionProvider lender = configuration.connectionProvider();
        Connection connection = lender.acquire();
        if (connection == null) {
            throw new DetachedException("no connection to copy with");
        }
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw failures.apply(e);
        } finally {
            lender.release(connection);
        }
    }
}
