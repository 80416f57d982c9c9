package dev.limn.cli.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.TransactionState;
import org.postgresql.core.Tuple;
import org.postgresql.ds.PGSimpleDataSource;

/** Which parts of the protocol are there. */
final class Wire {

    private static final String LONG_QUERY = "select sum(id %% 7) as a from range(0, %d)";
    private static final long FEW_ROWS = 10_000_000;
    private static final long MOST_ROWS = 10_000_000_000_000L;
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final String FIVE_ROWS = "select explode(sequence(1, 5)) as a";
    private static final int CANCEL_AFTER_MILLIS = 300;

    private Wire() {}

    static List<Question> questions() {
        return List.of(
                Question.ofSwitch(
                        "transaction_status",
                        "Does the server tell of an open transaction after BEGIN?",
                        Wire::transactionStatus),
                Question.ofSwitch("named_statements", "Can a statement be kept under a name?", Wire::namedStatements),
                Question.ofSwitch("binary_parameters", "Are parameters taken in binary form?", Wire::binaryParameters),
                Question.ofSwitch(
                        "binary_results", "What comes if results are asked for in binary form?", Wire::binaryResults),
                Question.ofSwitch("portal_suspension", "Does Execute pause after a number of rows?", Wire::portals),
                Question.ofSwitch("cancel_requests", "Does a cancel request end a query?", Wire::cancelRequests));
    }

    private static String transactionStatus(Sandbox sandbox) throws SQLException, UndecidedException {
        return sandbox.apart(source -> {}, connection -> {
            connection.setAutoCommit(false);
            Sandbox.text(connection, "select 1 as a");
            return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.OPEN
                    ? "tracked"
                    : "idle";
        });
    }

    private static String namedStatements(Sandbox sandbox) throws SQLException, UndecidedException {
        return sandbox.apart(source -> source.setPrepareThreshold(1), connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select ? as a")) {
                for (int i = 0; i < 3; i++) {
                    statement.setString(1, "x");
                    statement.executeQuery().close();
                }
                return "on";
            } catch (SQLException e) {
                return offIfRefused(e);
            }
        });
    }

    private static String binaryParameters(Sandbox sandbox) throws SQLException, UndecidedException {
        return binary(sandbox, (connection, statement) -> {
            statement.setInt(1, 258);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) != 258) {
                    throw new UndecidedException("258 comes back as " + row.getString(1));
                }
                return "on";
            } catch (SQLException e) {
                return offIfRefused(e);
            }
        });
    }

    private static String binaryResults(Sandbox sandbox) throws SQLException, UndecidedException {
        return sandbox.apart(Wire::binary, connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select cast(258 as int) as a");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                boolean binary =
                        row.getMetaData().unwrap(PGResultSetMetaData.class).getFormat(1) == 1;
                return binary ? "binary" : "text";
            } catch (SQLException e) {
                return "error";
            }
        });
    }

    private interface Use {
        String of(Connection connection, PreparedStatement statement) throws SQLException, UndecidedException;
    }

    private static String binary(Sandbox sandbox, Use use) throws SQLException, UndecidedException {
        return sandbox.apart(Wire::binary, connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select cast(? as string) as a")) {
                return use.of(connection, statement);
            }
        });
    }

    private static void binary(PGSimpleDataSource source) {
        source.setBinaryTransfer(true);
        source.setPrepareThreshold(-1);
    }

    // The driver's own result does not tell whether the rest was already there.
    private static String portals(Sandbox sandbox) throws SQLException, UndecidedException {
        return sandbox.apart(source -> source.setPrepareThreshold(1), connection -> {
            QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
            Pause pause = new Pause();
            try {
                executor.execute(
                        executor.createSimpleQuery(FIVE_ROWS), null, pause, 0, 2, QueryExecutor.QUERY_FORWARD_CURSOR);
                return pause.seen ? "on" : "off";
            } catch (SQLException e) {
                return offIfRefused(e);
            }
        });
    }

    /** Whether rows stayed behind. */
    private static final class Pause extends ResultHandlerBase {

        private boolean seen;

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, @Nullable ResultCursor rest) {
            seen = rest != null;
        }

        @Override
        public void handleCommandStatus(String status, long updates, long oid) {}

        @Override
        public void handleWarning(SQLWarning warning) {}
    }

    private static String cancelRequests(Sandbox sandbox) throws SQLException, UndecidedException {
        return sandbox.apart(source -> source.setCancelSignalTimeout(10), connection -> {
            try (Statement statement = connection.createStatement()) {
                String query = longQuery(statement);
                Executor later = CompletableFuture.delayedExecutor(CANCEL_AFTER_MILLIS, TimeUnit.MILLISECONDS);
                CompletableFuture<Void> cancelled = CompletableFuture.runAsync(() -> cancel(statement), later);
                try {
                    statement.executeQuery(query).close();
                    cancelled.join(); // it was on its way while the query ran
                    return "off";
                } catch (SQLException e) {
                    if ("57014".equals(e.getSQLState())) {
                        return "on";
                    }
                    throw e;
                }
            }
        });
    }

    // Long enough to be cancelled, whatever is behind, and soon over where that does nothing.
    private static String longQuery(Statement statement) throws SQLException, UndecidedException {
        for (long rows = FEW_ROWS; rows <= MOST_ROWS; rows *= 4) {
            String query = LONG_QUERY.formatted(rows);
            Instant start = Instant.now();
            statement.executeQuery(query).close();
            if (Duration.between(start, Instant.now()).compareTo(LONG) > 0) {
                return query;
            }
        }
        throw new UndecidedException("no query takes long enough to be cancelled");
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String offIfRefused(SQLException failure) throws SQLException {
        if (List.of("08P01", "0A000", "42601", "58000").contains(String.valueOf(failure.getSQLState()))) {
            return "off";
        }
        throw failure;
    }
}
