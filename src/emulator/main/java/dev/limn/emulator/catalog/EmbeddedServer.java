package dev.limn.emulator.catalog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL behind the catalog: on loopback, for those who know its passwords, and gone afterwards. Thread-safe. */
final class EmbeddedServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    // Nothing in it must outlive it, and nobody but the catalog's own statements changes it.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("unix_socket_directories", "''"),
            Map.entry("fsync", "off"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("autovacuum", "off"),
            Map.entry("jit", "off"),
            Map.entry("max_connections", "500"),
            Map.entry("timezone", "UTC"));

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedServer(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** @param folder where it has its files, in a new folder of their own */
    static EmbeddedServer start(Path folder) {
        try {
            Path passwordFile = Files.createTempFile(folder, "catalog", "");
            try {
                return start(passwordFile, UUID.randomUUID().toString(), Files.createTempDirectory(folder, "catalog"));
            } finally {
                Files.delete(passwordFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the catalog's PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static EmbeddedServer start(Path passwordFile, String password, Path data) throws IOException {
        Files.writeString(passwordFile, password);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                // Options of initdb, as the locale's are.
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        SETTINGS.forEach(builder::setServerConfig);
        return new EmbeddedServer(builder.start(), password);
    }

    /** A connection of the superuser, whose name is that of the owner whom Query Service shows. */
    Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, password);
    }

    Connection connect(String database, String role, String itsPassword) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(itsPassword);
        source.setSslMode("disable");
        source.setGssEncMode("disable");
        source.setBinaryTransfer(false);
        source.setPrepareThreshold(0);
        source.setApplicationName("");
        return source.getConnection();
    }

    /** Runs one statement as the superuser. */
    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end the catalog's PostgreSQL: " + e.getMessage(), e);
        }
    }
}
