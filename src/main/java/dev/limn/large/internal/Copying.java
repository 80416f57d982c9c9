package dev.limn.large.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
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
        T result = orRelease(lender, connection, work);
        lender.release(connection);
        return result;
    }

    private <T> T orRelease(ConnectionProvider lender, Connection connection, Work<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            DataAccessException failure = failures.apply(e);
            release(lender, connection, failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            release(lender, connection, e);
            throw e;
        }
    }

    // A connection that was ended cannot even be given back; what it was ended for is what to tell.
    private static void release(ConnectionProvider lender, Connection connection, Throwable failure) {
        try {
            lender.release(connection);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * As {@link #run}, all or nothing: in a transaction of its own or, in one that is open, behind a savepoint, so that a failure
     * leaves that as it was.
     */
    <T> T transact(String statement, Work<T> work) {
        return run(
                statement,
                connection -> connection.getAutoCommit() ? commit(connection, work) : nest(connection, work));
    }

    private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        T result = orUndo(connection, connection::rollback, work);
        connection.commit();
        connection.setAutoCommit(true);
        return result;
    }

    private static <T> T nest(Connection connection, Work<T> work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        T result = orUndo(connection, () -> connection.rollback(before), work);
        connection.releaseSavepoint(before);
        return result;
    }

    private interface Undo {
        void run() throws SQLException;
    }

    private static <T> T orUndo(Connection connection, Undo undo, Work<T> work) throws SQLException {
        try {
            return work.with(connection);
        } catch (Throwable e) {
            undo(connection, undo, e);
            throw e;
        }
    }

    // What it failed with is what to tell; a connection that cannot even undo is of no use to anybody.
    private static void undo(Connection connection, Undo undo, Throwable failure) throws SQLException {
        try {
            undo.run();
        } catch (SQLException e) {
            failure.addSuppressed(e);
            connection.abort(Runnable::run);
        }
    }
}
