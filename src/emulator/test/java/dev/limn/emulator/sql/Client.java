package dev.limn.emulator.sql;

import dev.limn.emulator.Emulator;
import dev.limn.emulator.testing.RunningEmulator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** A session through pgjdbc, and what tests ask of it. */
final class Client implements AutoCloseable {

    /** The SQLSTATE of what succeeds. */
    static final String SUCCESS = "00000";

    private final Connection connection;

    private Client(Connection connection) {
        this.connection = connection;
    }

    /** One of the emulator that tests share. */
    static Client open() throws SQLException {
        return open(RunningEmulator.shared());
    }

    static Client open(Emulator emulator) throws SQLException {
        return open(emulator, emulator.database());
    }

    /** @param properties of the driver, each name before its value */
    static Client open(Emulator emulator, String database, String... properties) throws SQLException {
        Properties more = new Properties();
        for (int i = 0; i < properties.length; i += 2) {
            more.put(properties[i], properties[i + 1]);
        }
        return new Client(RunningEmulator.connect(emulator, database, more));
    }

    Connection connection() {
        return connection;
    }

    /** All rows as text. */
    List<List<@Nullable String>> rows(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            return RunningEmulator.rows(result);
        }
    }

    /** The first column as text. */
    List<@Nullable String> column(String sql, Object... values) throws SQLException {
        List<@Nullable String> column = new ArrayList<>();
        for (List<@Nullable String> row : rows(sql, values)) {
            column.add(row.get(0));
        }
        return column;
    }

    /** The one row. */
    List<@Nullable String> row(String sql, Object... values) throws SQLException {
        List<List<@Nullable String>> rows = rows(sql, values);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows: " + sql);
        }
        return rows.get(0);
    }

    /** The one value, which is not null. */
    String value(String sql, Object... values) throws SQLException {
        return Objects.requireNonNull(row(sql, values).get(0), sql);
    }

    List<String> labels(String sql) throws SQLException {
        return RunningEmulator.labels(connection, sql);
    }

    /** How many rows a statement says it wrote, -1 for one with rows to read. */
    int execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.execute() ? -1 : statement.getUpdateCount();
        }
    }

    /** Executes each. */
    void executeAll(String... statements) throws SQLException {
        for (String statement : statements) {
            execute(statement);
        }
    }

    /** The SQLSTATE a statement ends with. */
    String state(String sql, Object... values) {
        PSQLException failure = failure(sql, values);
        return failure == null ? SUCCESS : String.valueOf(failure.getSQLState());
    }

    /** What the server says of a statement that fails. */
    String message(String sql, Object... values) {
        PSQLException failure = failure(sql, values);
        if (failure == null || failure.getServerErrorMessage() == null) {
            throw new AssertionError("the server refused nothing: " + sql);
        }
        return String.valueOf(failure.getServerErrorMessage().getMessage());
    }

    private @Nullable PSQLException failure(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            if (statement.execute()) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        // Some fail at a row.
                    }
                }
            }
            return null;
        } catch (PSQLException e) {
            return e;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** All results of a text with several statements: rows as text, or counts. */
    List<Object> results(String sql) throws SQLException {
        List<Object> results = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    try (ResultSet result = statement.getResultSet()) {
                        result.next();
                        results.add(String.valueOf(result.getString(1)));
                    }
                } else {
                    results.add(statement.getUpdateCount());
                }
                rows = statement.getMoreResults();
            }
        }
        return results;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
