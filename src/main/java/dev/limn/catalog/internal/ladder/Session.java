package dev.limn.catalog.internal.ladder;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Asks what any server understands: each statement once, without parameters, which needs no named statement and no binary
 * format. No transaction is begun, and no setting made.
 */
final class Session {

    // Query Service ends results of clients there, without a word (documented).
    private static final int ROW_CAP = 50_000;

    private final Connection connection;
    private final int rowCap;

    Session(Connection connection) {
        this(connection, ROW_CAP);
    }

    Session(Connection connection, int rowCap) {
        this.connection = connection;
        this.rowCap = rowCap;
    }

    /** What is made of a row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    <T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows(rows, reader);
        }
    }

    static <T> List<T> rows(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> result = new ArrayList<>();
        while (rows.next()) {
            result.add(reader.read(rows));
        }
        return result;
    }

    /**
     * All rows of a query that is in the order of a number, also where the server cuts results off.
     *
     * @param sql with {@code %d} for the number to start from
     * @param from the first number
     * @param key the number in a row
     */
    <T> List<T> allRows(String sql, long from, RowReader<T> reader, Function<T, Long> key) throws SQLException {
        List<T> all = new ArrayList<>(rows(sql.formatted(from), reader));
        List<T> page = all;
        while (!page.isEmpty() && page.size() % rowCap == 0) {
            Long last = key.apply(page.getLast());
            if (Objects.equals(last, key.apply(page.getFirst()))) {
                throw new SQLException("result cut off at " + page.size() + " rows: " + sql.formatted(last));
            }
            // What belongs to the last number may be there in part.
            all.removeIf(row -> key.apply(row).equals(last));
            page = rows(sql.formatted(last), reader);
            all.addAll(page);
        }
        return all;
    }
}
