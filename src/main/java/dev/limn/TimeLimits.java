package dev.limn;

import dev.limn.queryservice.internal.SqlOutline;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;

/**
 * Cancels statements on Query Service, which documents no limit that a client could set: by the protocol's cancel request. A
 * server that heeds none is given a little longer, and then the connection up. Thread-safe.
 *
 * @param all what any statement may take, if somebody said so
 * @param guarded whether queries are cancelled before the server would end them
 */
record TimeLimits(Optional<Duration> all, boolean guarded) implements ExecuteListener {

    /** Query Service ends queries after ten minutes (documented: guardrails); time spent waiting for others counts. */
    static final Duration OF_QUERIES = Duration.ofMinutes(10).minusSeconds(10);

    private static final Duration GRACE = Duration.ofSeconds(15);

    /** How long a statement may take; empty for as long as the server lets it. */
    Optional<Duration> of(String sql) {
        boolean guards = guarded && SqlOutline.of(sql).isInteractive();
        return guards
                ? Optional.of(all.filter(time -> time.compareTo(OF_QUERIES) < 0).orElse(OF_QUERIES))
                : all;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        Statement statement = context.statement();
        String sql = context.sql();
        if (statement != null && sql != null) {
            try {
                limit(statement, of(sql));
            } catch (SQLException e) {
                throw new DataAccessException("no time limit could be set", e);
            }
        }
    }

    // The driver's timer has seconds, and who set a shorter one meant it.
    private static void limit(Statement statement, Optional<Duration> limit) throws SQLException {
        int present = statement.getQueryTimeout();
        if (limit.isPresent() && (present == 0 || present > DriverSource.seconds(limit.get()))) {
            statement.setQueryTimeout(DriverSource.seconds(limit.get()));
        }
        int silence =
                limit.map(time -> Math.toIntExact(time.plus(GRACE).toMillis())).orElse(0);
        statement.getConnection().setNetworkTimeout(Runnable::run, silence);
    }
}
