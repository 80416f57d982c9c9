package dev.limn.cli.probe;

import dev.limn.credentials.Credentials;
import dev.limn.tls.internal.TlsSocketFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The sandbox that is asked. It has one session at a time, because that may be all a licence allows; each question that
 * needs a session of another kind ends the one before. Not thread-safe.
 */
final class Sandbox implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 60;
    private static final String FLATTEN = "?FLATTEN";

    private final Credentials credentials;
    private final boolean mayWrite;
    private final int mostSessions;
    private @Nullable Connection usual;

    /**
     * Connects to nothing yet.
     *
     * @param mayWrite whether a table may be made and dropped
     * @param mostSessions how many sessions may be opened to find their limit; 0 for none
     */
    Sandbox(Credentials credentials, boolean mayWrite, int mostSessions) {
        this.credentials = credentials;
        this.mayWrite = mayWrite;
        this.mostSessions = mostSessions;
    }

    Credentials credentials() {
        return credentials;
    }

    boolean mayWrite() {
        return mayWrite;
    }

    int mostSessions() {
        return mostSessions;
    }

    /** What is done with a session. */
    interface Work<T> {
        T with(Connection connection) throws SQLException, UndecidedException;
    }

    /** The text of the first value of a query, in the session that most questions share. */
    @Nullable
    String text(String sql) throws SQLException {
        return text(usual(), sql);
    }

    static @Nullable String text(Connection connection, String sql) throws SQLException {
        List<@Nullable String> values = column(connection, sql);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The first column of a query. */
    List<@Nullable String> column(String sql) throws SQLException {
        return column(usual(), sql);
    }

    static List<@Nullable String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<@Nullable String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The session that most questions share: extended protocol, text, nothing kept on the server. */
    Connection usual() throws SQLException {
        Connection open = usual;
        if (open == null || open.isClosed()) {
            open = connect(source -> {});
            usual = open;
        }
        return open;
    }

    /** Works in a session of its own kind. */
    <T> T apart(Consumer<PGSimpleDataSource> kind, Work<T> work) throws SQLException, UndecidedException {
        close();
        try (Connection connection = connect(kind)) {
            return work.with(connection);
        }
    }

    /** Works in a session whose database has options. */
    <T> T flattened(String options, Work<T> work) throws SQLException, UndecidedException {
        String plain = credentials.dbname().replaceFirst("\\?.*", "");
        return apart(source -> source.setDatabaseName(plain + FLATTEN + options), work);
    }

    Connection connect(Consumer<PGSimpleDataSource> kind) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {credentials.host()});
        source.setPortNumbers(new int[] {credentials.port()});
        source.setDatabaseName(credentials.dbname());
        source.setUser(credentials.user());
        source.setPassword(credentials.password().reveal());
        source.setGssEncMode("disable");
        source.setPrepareThreshold(0);
        source.setBinaryTransfer(false);
        source.setConnectTimeout(TIMEOUT_SECONDS);
        source.setLoginTimeout(TIMEOUT_SECONDS);
        source.setSocketTimeout(TIMEOUT_SECONDS);
        TlsSocketFactory.configure(source, credentials.tls());
        kind.accept(source);
        return source.getConnection();
    }

    @Override
    public void close() throws SQLException {
        if (usual != null) {
            usual.close();
            usual = null;
        }
    }
}
