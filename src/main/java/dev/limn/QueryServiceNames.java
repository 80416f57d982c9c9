package dev.limn;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Puts a named exception in the place of jOOQ's general one, for what Query Service reports.
 *
 * @param limits how long statements may take
 */
record QueryServiceNames(TimeLimits limits) implements ExecuteListener {

    @Override
    public void exception(ExecuteContext context) {
        SQLException failure = context.sqlException();
        if (failure != null) {
            QueryServiceFailures.executing(failure, known(context)).ifPresent(context::exception);
        }
    }

    private QueryServiceFailures.Statement known(ExecuteContext context) {
        String sql = Optional.ofNullable(context.sql()).orElse("");
        Duration elapsed = Duration.between(context.creationTime(), Instant.now());
        return new QueryServiceFailures.Statement(sql, elapsed, limits.of(sql));
    }
}
