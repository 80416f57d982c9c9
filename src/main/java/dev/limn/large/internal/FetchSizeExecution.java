package dev.limn.large.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;
import org.jooq.ExecuteContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** A query whose rows PostgreSQL's driver asks for in portions: in the transaction that is open, or in one of its own. */
final class FetchSizeExecution extends Execution {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE_IN_BINARY = -1;

    private final transient ConnectionProvider lender;
    private boolean ownTransaction;
    private @Nullable SQLException failureAtEnd;

    FetchSizeExecution(ConnectionProvider lender) {
        this.lender = lender;
    }

    // Text of numbers and times takes both sides longer, and many rows pay for the round trip that it takes to ask for
    // types.
    @Override
    public void prepareEnd(ExecuteContext context) {
        PreparedStatement statement = context.statement();
        try {
            if (isOurs(context) && statement != null && statement.isWrapperFor(PGStatement.class)) {
                askForBinary(statement.unwrap(PGStatement.class));
            }
        } catch (SQLException e) {
            throw new DataAccessException("cannot prepare a stream's query: " + e.getMessage(), e);
        }
    }

    // Only what has a name on the server comes in binary form, and no name is given where the profile says so.
    private static void askForBinary(PGStatement statement) throws SQLException {
        if (statement.getPrepareThreshold() > 0) {
            statement.setPrepareThreshold(AT_ONCE_IN_BINARY);
        }
    }

    @Override
    ConnectionProvider connections() {
        return new ConnectionProvider() {
            @Override
            public @Nullable Connection acquire() {
                return begin(lender.acquire());
            }

            @Override
            public void release(Connection connection) {
                end(connection);
            }
        };
    }

    @Override
    @Nullable
    SQLException failureAtEnd() {
        return failureAtEnd;
    }

    private @Nullable Connection begin(@Nullable Connection connection) {
        try {
            if (connection != null && connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                ownTransaction = true;
            }
            return connection;
        } catch (SQLException e) {
            lender.release(connection);
            throw new DataAccessException("no transaction for a stream: " + e.getMessage(), e);
        }
    }

    // A query may write, as INSERT … RETURNING does.
    private void end(Connection connection) {
        try {
            if (ownTransaction) {
                finish(connection);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            failureAtEnd = e;
        } finally {
            lender.release(connection);
        }
    }

    private void finish(Connection connection) throws SQLException {
        if (failed()) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }
}
