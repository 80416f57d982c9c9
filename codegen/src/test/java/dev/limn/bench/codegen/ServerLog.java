package dev.limn.bench.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Counts what the server was asked, in the server's own log: it has a line for each execution, however it was sent. */
final class ServerLog implements AutoCloseable {

    private static final String FILE = "server.log";
    private static final String MARK = "limn bench mark ";
    private static final Pattern STATEMENT = Pattern.compile(" LOG: {2}(?:statement: |execute )(?!.*" + MARK + ")");
    private static final Pattern CONNECTION = Pattern.compile(" LOG: {2}connection received: ");

    /** What the server was asked within a time. */
    record Traffic(long statements, long connections) {}

    private final Path file;
    private final Connection connection;
    private int marks;

    private ServerLog(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** A server that keeps such a log in the folder. */
    static TlsPostgres.Builder keptBy(TlsPostgres.Builder server, Path folder) {
        return server.setting("logging_collector", "on")
                .setting("log_directory", folder.toString())
                .setting("log_filename", FILE)
                .setting("log_rotation_size", "0")
                .setting("log_rotation_age", "0")
                .setting("log_statement", "all")
                .setting("log_connections", "on")
                .setting("lc_messages", "C");
    }

    static ServerLog of(TlsPostgres server, Path folder) throws SQLException {
        return new ServerLog(folder.resolve(FILE), server.connect("postgres"));
    }

    /** The place in the log of this moment. */
    long now() throws IOException, SQLException, InterruptedException {
        long before = file.toFile().length();
        String mark = MARK + ++marks;
        try (Statement statement = connection.createStatement()) {
            statement.execute("select '" + mark + "'");
        }
        // The log is written by a process of its own, which may be behind.
        while (!read(before).contains(mark)) {
            Thread.sleep(10);
        }
        return file.toFile().length();
    }

    /** What was asked between a place in the log and now. */
    Traffic since(long place) throws IOException, SQLException, InterruptedException {
        now();
        String lines = read(place);
        return new Traffic(
                STATEMENT.matcher(lines).results().count(),
                CONNECTION.matcher(lines).results().count());
    }

    private String read(long place) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(log.length() - place)];
            log.seek(place);
            log.readFully(bytes);
            return new String(bytes, UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
