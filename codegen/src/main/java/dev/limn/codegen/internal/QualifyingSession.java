package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A session whose search path is taken away for a while. PostgreSQL leaves the schema out of types and defaults that the path
 * finds, so without it two users with different paths would get different classes; pg_dump does the same.
 */
final class QualifyingSession implements AutoCloseable {

    private static final String SWAP =
            "select current_setting('search_path'), pg_catalog.set_config('search_path', ?, false)";

    private final Connection connection;
    private final String usual;

    private QualifyingSession(Connection connection, String usual) {
        this.connection = connection;
        this.usual = usual;
    }

    static QualifyingSession of(Connection connection) {
        return new QualifyingSession(connection, swap(connection, ""));
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        swap(connection, usual);
    }

    private static String swap(Connection connection, String path) {
        try (PreparedStatement statement = connection.prepareStatement(SWAP)) {
            statement.setString(1, path);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new GenerationException(OneLine.of("cannot set the search path", e), e);
        }
    }
}
