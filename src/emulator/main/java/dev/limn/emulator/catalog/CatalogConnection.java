package dev.limn.emulator.catalog;

import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A client's connection to its database of the catalog, as a role that may only look. Each statement runs in a
 * read-only transaction of its own, which is rolled back, so that nothing stays: no setting, no lock.
 *
 * <p>It uses the driver beneath JDBC, as a codec of the extended protocol: {@code $n} and the types that a client
 * declares go to the server as they are, and its answer, oids and text, comes back as it is. JDBC itself knows only
 * {@code ?} and keeps the oids to itself. For one thread, but for {@link #cancel}.
 */
final class CatalogConnection implements AutoCloseable {

    /** More than any catalog has; a query that finds more would only fill the memory. */
    static final int MOST_ROWS = 1_000_000;

    private static final String LIMITS =
            "set session characteristics as transaction read only; set statement_timeout = '60s'; set search_path = public;"
                    + " set timezone = 'UTC'; set datestyle = 'ISO, MDY'; set lock_timeout = '10s'";

    /** What was understood of a statement; no columns means no rows. */
    record Description(
            List<Integer> parameterTypes, @Nullable List<ResultColumn> columns) {}

    private final Connection connection;
    private final QueryExecutor executor;

    CatalogConnection(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
    }

    Description describe(String sql, int parameters, List<Integer> declared) {
        Query query = query(sql, parameters);
        ParameterList list = query.createParameterList();
        try {
            for (int i = 0; i < parameters; i++) {
                list.setNull(i + 1, i < declared.size() ? declared.get(i) : 0);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        Rows rows = execute(query, list, QueryExecutor.QUERY_DESCRIBE_ONLY);
        return new Description(Arrays.stream(list.getTypeOIDs()).boxed().toList(), rows.columns);
    }

    List<Tuple> execute(String sql, List<Integer> types, List<@Nullable String> values) {
        Query query = query(sql, types.size());
        ParameterList list = query.createParameterList();
        try {
            for (int i = 0; i < types.size(); i++) {
                String value = values.get(i);
                if (value == null) {
                    list.setNull(i + 1, types.get(i));
                } else {
                    list.setStringParameter(i + 1, value, types.get(i));
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        List<Tuple> tuples = execute(query, list, 0).tuples;
        if (tuples.size() > MOST_ROWS) {
            throw SqlFailure.error("54000", "the catalog gives at most " + MOST_ROWS + " rows");
        }
        return tuples;
    }

    boolean isOpen() {
        return !executor.isClosed();
    }

    /** Ends what runs now, if anything does. From any thread. */
    void cancel() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Query query(String sql, int parameters) {
        return executor.wrap(List.of(new NativeQuery(sql, new int[parameters], false, SqlCommand.BLANK)));
    }

    private Rows execute(Query query, ParameterList parameters, int flags) {
        Rows rows = new Rows();
        int all = flags | QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_NO_BINARY_TRANSFER;
        try {
            executor.execute(query, parameters, rows, MOST_ROWS + 1, 0, all);
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            rollback();
        }
    }

    private void rollback() {
        try {
            if (isOpen()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // Whoever comes next gets a new connection.
            executor.abort();
        }
    }

    private static SqlFailure failure(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException failed ? failed.getServerErrorMessage() : null;
        String message = server == null ? null : server.getMessage();
        String state = e.getSQLState();
        SqlFailure failure = message == null || state == null
                ? SqlFailure.error("58000", "the catalog does not answer: " + firstLine(e))
                : SqlFailure.error(state, inTermsOfClients(message));
        return failure.initCause(e);
    }

    private static String inTermsOfClients(String message) {
        return message.replace(Overlay.INFORMATION_SCHEMA, "information_schema").replace(Overlay.SCHEMA, "pg_catalog");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static final class Rows extends ResultHandlerBase {

        private @Nullable List<ResultColumn> columns;
        private List<Tuple> tuples = List.of();

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
            columns = new ArrayList<>();
            for (Field field : fields) {
                columns.add(new ResultColumn(
                        field.getColumnLabel(), new PgType(field.getOID(), field.getLength()), field.getMod()));
            }
            tuples = rows;
        }

        @Override
        public void handleWarning(SQLWarning warning) {
            // A client of the catalog is told of errors only.
        }
    }
}
