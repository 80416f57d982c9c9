package dev.limn.testing;

import dev.limn.credentials.Credentials;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A database of the shared server for one test, empty at first; closing drops it. */
public final class TestDatabase implements AutoCloseable {

    private final TlsPostgres server = TlsPostgres.shared();
    private final String name = server.createDatabase();

    public String name() {
        return name;
    }

    /** Runs statements as the superuser. */
    public void execute(String sql) {
        server.execute(name, sql);
    }

    /** A connection of the superuser, which the caller closes. */
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    /** The superuser's credentials. */
    public Credentials credentials() {
        return server.credentials(name).build();
    }

    /** Writes them into a file, readable by its owner only. */
    public Path writeCredentials(Path file) {
        return server.writeCredentials(file, name);
    }

    @Override
    public void close() {
        server.dropDatabase(name);
    }
}
