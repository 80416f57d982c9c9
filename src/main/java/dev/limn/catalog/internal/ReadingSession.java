package dev.limn.catalog.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/**
 * A session while a catalog is read: in one transaction, and without a search path. PostgreSQL leaves the schema out of
 * types and defaults that the path finds, so that two users with different paths would read different catalogs.
 */
public final class ReadingSession implements AutoCloseable {

    private static final String SWAP_PATH =
            "select current_setting('search_path'), pg_catalog.set_config('search_path', ?, false)";

    // A hundred thousand columns in two round trips, and never more than this many rows in memory twice.
    private static final int ROWS_AT_ONCE = 50_000;

    private final Connection connection;
    private final boolean ownTransaction;
    private final String usualPath;

    private ReadingSession(Connection connection, boolean ownTransaction, String usualPath) {
        this.connection = connection;
        this.ownTransaction = ownTransaction;
        this.usualPath = usualPath;
    }

    /** What is done with a row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    public static ReadingSession of(Connection connection) throws SQLException {
        boolean ownTransaction = connection.getAutoCommit();
        if (ownTransaction) {
            connection.setAutoCommit(false);
        }
        try {
            return new ReadingSession(connection, ownTransaction, swapPath(connection, ""));
        } catch (SQLException e) {
            restore(connection, ownTransaction);
            throw e;
        }
    }

    private static String swapPath(Connection connection, String path) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SWAP_PATH)) {
            statement.setString(1, path);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void restore(Connection connection, boolean ownTransaction) throws SQLException {
        if (ownTransaction) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** The server's major version. */
    int version() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** What the server calls itself, without the words that its packagers add. */
    String server() throws SQLException {
        return "PostgreSQL "
                + connection.getMetaData().getDatabaseProductVersion().replaceAll(" .*", "");
    }

    String user() throws SQLException {
        return connection.getMetaData().getUserName();
    }

    /** Sends a query whose parameters are sets of OIDs, and hands over each row. */
    @SafeVarargs
    final void query(String sql, RowReader reader, Collection<Long>... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("int8", parameters[i].toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (ownTransaction) {
            restore(connection, true); // which restores the path as well
        } else {
            swapPath(connection, usualPath);
        }
    }
}
