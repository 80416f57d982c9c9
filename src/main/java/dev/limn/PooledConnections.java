package dev.limn;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;

/** Lends jOOQ the connections of a pool; its failures are {@link LimnException}s. */
record PooledConnections(Pool pool) implements ConnectionProvider {

    @Override
    public Connection acquire() {
        try {
            return pool.take();
        } catch (SQLException e) {
            throw new UnreachableException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ConnectionLostException("connection lost: " + e.getMessage(), e);
        }
    }
}
