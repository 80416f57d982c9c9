package dev.limn;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.limn.credentials.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a {@link Limn}: none before the first is asked for, none kept for nothing. Thread-safe.
 *
 * <p>HikariCP lets a caller wait for its whole connection timeout even when the server has said no. So it is asked in
 * slices of the shortest timeout it knows, and after each we look whether the {@link Connector} has met a refusal.
 */
final class Pool extends PlainDataSource implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final long SLICE_MILLIS = 250;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ConnectionOptions options;
    private final Connector connector;
    private final AtomicInteger waiting = new AtomicInteger();
    private @Nullable HikariDataSource connections;
    private boolean closed;

    Pool(ConnectionOptions options) {
        this.options = options;
        this.connector = new Connector(options, () -> waiting.get() > 0);
    }

    /** For JDBC: the failures of {@link #take} as causes of an {@link SQLException} that says the same. */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            return take();
        } catch (RuntimeException e) {
            throw Connector.sqlException(e);
        }
    }

    @Override
    public int getLoginTimeout() {
        return connector.getLoginTimeout();
    }

    /** A connection; failures are {@link LimnException}s, or whatever the source of the credentials throws. */
    Connection take() throws SQLException {
        HikariDataSource source = connections();
        waiting.incrementAndGet();
        try {
            return take(source);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private Connection take(HikariDataSource source) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLTransientConnectionException e) {
                Optional<RuntimeException> reason = reasonToStop(source, Duration.ofNanos(System.nanoTime() - start));
                if (reason.isPresent()) {
                    throw reason.get();
                }
            }
        }
    }

    private Optional<RuntimeException> reasonToStop(HikariDataSource source, Duration waited) {
        Optional<Connector.Failure> failure = connector.failure();
        if (failure.isPresent()) {
            return failure.filter(known -> waited.compareTo(known.patience()) >= 0)
                    .map(Connector.Failure::why);
        }
        if (waited.compareTo(options.connectTimeout()) >= 0 && isFull(source)) {
            return Optional.of(new UnreachableException("no connection became free in " + waited.toSeconds()
                    + " s: all " + options.poolSize() + " are in use (close what is open, or set poolSize)"));
        }
        // An attempt that began a little later than we did is about to tell why it fails.
        return waited.compareTo(options.connectTimeout().plus(GRACE)) < 0
                ? Optional.empty()
                : Optional.of(new UnreachableException(
                        "no connection in " + waited.toSeconds() + " s (allow more with connectTimeout)"));
    }

    private boolean isFull(HikariDataSource source) {
        return source.getHikariPoolMXBean().getActiveConnections() >= options.poolSize();
    }

    private synchronized HikariDataSource connections() {
        if (closed) {
            throw new IllegalStateException("this Limn is closed (open another one)");
        }
        HikariDataSource source = connections;
        if (source == null) {
            source = new HikariDataSource(configuration());
            connections = source;
        }
        return source;
    }

    private HikariConfig configuration() {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("limn-" + NUMBER.incrementAndGet());
        configuration.setDataSource(connector);
        configuration.setMaximumPoolSize(options.poolSize());
        configuration.setMinimumIdle(0);
        configuration.setIdleTimeout(options.idleTimeout().toMillis());
        if (options.target() == Target.QUERY_SERVICE) {
            configuration.setKeepaliveTime(0); // what nobody uses is given back, not kept
            configuration.setExceptionOverride(new KeptSessions());
        }
        configuration.setInitializationFailTimeout(-1); // the first caller finds out, in its own time
        configuration.setConnectionTimeout(SLICE_MILLIS);
        configuration.setValidationTimeout(
                Math.max(SLICE_MILLIS, options.connectTimeout().toMillis()));
        return configuration;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (connections != null) {
            connections.close();
        }
    }
}
