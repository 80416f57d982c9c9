package dev.limn.conformance;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import dev.limn.testing.Folders;
import io.questdb.Bootstrap;
import io.questdb.PropBootstrapConfiguration;
import io.questdb.ServerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * QuestDB in this JVM, on loopback: a server that speaks PostgreSQL's protocol and is not PostgreSQL. What is free of charge
 * has no TLS, so TLS is put before it. It calls itself 11.3.
 */
public final class QuestDbServer implements AutoCloseable {

    private static final String USER = "admin";
    private static final String PASSWORD = "quest";
    private static final String DATABASE = "qdb";

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "http.enabled", "false",
            "http.min.enabled", "false",
            "line.tcp.enabled", "false",
            "line.udp.enabled", "false",
            "telemetry.enabled", "false",
            "pg.net.bind.to", "127.0.0.1:0",
            "shared.worker.count", "2"));
    private static final String QUIET = """
            writers=stdout
            w.stdout.class=io.questdb.log.LogConsoleWriter
            w.stdout.level=CRITICAL
            """;

    private final Path folder;
    private final ServerMain server;
    private final TlsFront front;

    private QuestDbServer(Path folder, ServerMain server, TlsFront front) {
        this.folder = folder;
        this.server = server;
        this.front = front;
    }

    /** A server without tables of users, to be closed by who asked for it. */
    public static QuestDbServer start() {
        try {
            Path folder = Files.createTempDirectory("questdb");
            Path conf = Files.createDirectories(folder.resolve("conf"));
            Files.writeString(conf.resolve("log.conf"), QUIET);
            Files.writeString(
                    conf.resolve("server.conf"),
                    SETTINGS.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("\n")));
            ServerMain server =
                    new ServerMain(new Bootstrap(new PropBootstrapConfiguration(), "-d", folder.toString()));
            server.start();
            return new QuestDbServer(
                    folder, server, TlsFront.to(server.getPgWireServerPort(), folder.resolve("root.crt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that tests share which make tables of their own names only. */
    public static QuestDbServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        private static final QuestDbServer SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** How to sign in, over TLS. */
    public Credentials credentials() {
        return Credentials.builder()
                .host("localhost")
                .port(front.port())
                .dbname(DATABASE)
                .user(USER)
                .password(PASSWORD)
                .target(Target.POSTGRESQL)
                .sslrootcert(authorityFile())
                .build();
    }

    /** The same as a file, as {@code --credentials} takes it. */
    public Path credentialsFile(Path folder) {
        try {
            Path file = Files.createFile(
                    folder.resolve("questdb.properties"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, """
                    host=localhost
                    port=%d
                    dbname=%s
                    user=%s
                    password=%s
                    sslrootcert=%s
                    """.formatted(front.port(), DATABASE, USER, PASSWORD, authorityFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path authorityFile() {
        return folder.resolve("root.crt");
    }

    /** Opened over TLS, as an application does. */
    public Limn open() {
        return Limn.open(credentials());
    }

    /** Runs statements without Limn, for setting a scene. */
    public void execute(String... statements) {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPgWireServerPort() + "/" + DATABASE;
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Waits until rows that were written to a table can be read. */
    public void settle(String table) {
        server.awaitTable(table);
    }

    @Override
    public void close() {
        front.close();
        server.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
