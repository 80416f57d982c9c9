package dev.limn.emulator.wire;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.ClientConnection;
import dev.limn.emulator.query.SqlFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A WireServer whose sessions a real PostgreSQL answers, and everything to reach it. */
final class TestServer implements AutoCloseable {

    static final String USER = "limn@AdobeOrg";
    static final String PASSWORD = "a-token-of-this-test";
    static final String DATABASE = "prod:all";

    private static final TimeLimits USUAL = new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(5));

    private static final class Shared {
        static final EmbeddedPostgres POSTGRES = start();
        static final HeldCertificate AUTHORITY =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .signedBy(AUTHORITY)
                .build();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("unix_socket_directories", "''")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final WireServer server;
    private final int port;
    private final int secondPort;
    private final Path rootCertificate;
    private final List<ClientConnection> connections = new CopyOnWriteArrayList<>();
    private final List<JdbcSession> sessions = new CopyOnWriteArrayList<>();

    private TestServer(Switches switches, TimeLimits limits) throws IOException {
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(Shared.CERTIFICATE)
                .build();
        server = new WireServer(certificates.sslContext(), this::signIn, switches, limits);
        port = server.listen(0);
        secondPort = server.listen(0);
        rootCertificate = Files.createTempFile("limn-root", ".crt");
        Files.writeString(rootCertificate, Shared.AUTHORITY.certificatePem());
    }

    static TestServer start() throws IOException {
        return new TestServer(Switches.defaults(), USUAL);
    }

    static TestServer with(Switch which, String value) throws IOException {
        return new TestServer(Switches.defaults().with(which, value), USUAL);
    }

    static TestServer with(TimeLimits limits) throws IOException {
        return new TestServer(Switches.defaults(), limits);
    }

    private Authenticator.SignedIn signIn(Map<String, String> startup, String password, ClientConnection connection) {
        if (password.equals("a bug")) {
            throw new IllegalStateException("which knows " + password);
        }
        if (!password.equals(PASSWORD)) {
            throw SqlFailure.fatal("28P01", "password authentication failed");
        }
        connections.add(connection);
        try {
            JdbcSession session = new JdbcSession(backend());
            sessions.add(session);
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("server_version", "18.4");
            parameters.put("server_encoding", "UTF8");
            parameters.put("client_encoding", "UTF8");
            parameters.put("DateStyle", "ISO, MDY");
            parameters.put("integer_datetimes", "on");
            parameters.put("TimeZone", "UTC");
            parameters.put("standard_conforming_strings", "on");
            return new Authenticator.SignedIn(new FailingSession(session), parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection to the PostgreSQL behind, for comparison. */
    static Connection backend() throws SQLException {
        return DriverManager.getConnection(Shared.POSTGRES.getJdbcUrl("postgres", "postgres")
                + "&binaryTransfer=false&prepareThreshold=0&options=-c%20timezone=UTC");
    }

    /** Whether some session sleeps in the PostgreSQL behind. */
    static boolean sleeping() throws SQLException {
        try (Connection connection = backend();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select 1 from pg_stat_activity where wait_event = 'PgSleep' and state = 'active'")) {
            return rows.next();
        }
    }

    int port() {
        return port;
    }

    int secondPort() {
        return secondPort;
    }

    Path rootCertificate() {
        return rootCertificate;
    }

    static HeldCertificate authority() {
        return Shared.AUTHORITY;
    }

    /** Those that were let in, in that order. */
    List<ClientConnection> connections() {
        return connections;
    }

    List<JdbcSession> sessions() {
        return sessions;
    }

    /** A client that has not said anything yet. */
    RawClient raw() throws IOException {
        return new RawClient(port);
    }

    /** A client that was let in. */
    RawClient signedIn() throws IOException {
        RawClient client = raw();
        client.signIn(PASSWORD);
        return client;
    }

    /** A connection of pgjdbc; its properties come in pairs. */
    Connection jdbc(String... properties) throws SQLException {
        Properties all = new Properties();
        all.setProperty("user", USER);
        all.setProperty("password", PASSWORD);
        all.setProperty("sslmode", "verify-full");
        all.setProperty("sslrootcert", rootCertificate.toString());
        for (int i = 0; i < properties.length; i += 2) {
            all.setProperty(properties[i], properties[i + 1]);
        }
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/prod%3Aall", all);
    }

    /** Ends the server; what it has been asked for stays to be seen. */
    void stop() {
        server.close();
    }

    @Override
    public void close() throws IOException {
        stop();
        Files.delete(rootCertificate);
    }
}
