package dev.limn.queryservice.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import org.jooq.tools.jdbc.DefaultConnection;

/**
 * A connection to Query Service that sends nothing of what JDBC, and pools, say about transactions: isolation levels, read-only
 * mode and savepoints are not documented there, and the driver would speak of them in statements of its own.
 */
public final class QuietConnection extends DefaultConnection {

    private final boolean transactions;

    /** @param transactions whether auto-commit may be switched off, which makes the driver send {@code BEGIN} */
    public QuietConnection(Connection connection, boolean transactions) {
        super(connection);
        this.transactions = transactions;
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (!autoCommit && !transactions) {
            throw none("transactions (leave auto-commit on, or switch off Guard.TRANSACTIONS)");
        }
        super.setAutoCommit(autoCommit);
    }

    /** That there are none; the driver would ask the server. */
    @Override
    public int getTransactionIsolation() {
        return TRANSACTION_NONE;
    }

    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        if (level != TRANSACTION_NONE) {
            throw none("isolation levels");
        }
    }

    /** Without effect: JDBC calls it a hint. */
    @Override
    public void setReadOnly(boolean readOnly) {}

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public Savepoint setSavepoint() throws SQLException {
        throw none("savepoints");
    }

    @Override
    public Savepoint setSavepoint(String name) throws SQLException {
        throw none("savepoints");
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        throw none("savepoints");
    }

    @Override
    public void releaseSavepoint(Savepoint savepoint) throws SQLException {
        throw none("savepoints");
    }

    private static SQLException none(String what) {
        return new SQLFeatureNotSupportedException("Query Service has no " + what, "0A000");
    }
}
