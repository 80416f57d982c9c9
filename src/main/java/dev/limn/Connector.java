package dev.limn;

import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import dev.limn.queryservice.internal.QuietConnection;
import dev.limn.queryservice.internal.SessionStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Makes the connections that the pool keeps, with the credentials of the moment, and remembers why it last failed: the
 * pool tells its callers nothing until their time is up.
 */
final class Connector extends PlainDataSource {

    private static final System.Logger LOGGER = System.getLogger(Limn.class.getName());

    // The pool tries again within milliseconds; a server that counts wrong passwords must not see that.
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration SHORT = Duration.ofHours(1);

    /**
     * Why the last attempt failed.
     *
     * @param why what the caller shall be told
     * @param since when, as {@link System#nanoTime()} has it
     * @param patience how long it is worth trying again, at once
     */
    record Failure(RuntimeException why, long since, Duration patience) {

        boolean mayPass() {
            return patience.isPositive();
        }

        boolean isFresh() {
            return System.nanoTime() - since < REST.toNanos();
        }
    }

    private final ConnectionOptions options;
    private final BooleanSupplier wanted;
    private final DriverSource source;
    private final SessionStart sessionStart = new SessionStart();
    private final AtomicReference<Optional<Failure>> failure = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Instant> warnedOf = new AtomicReference<>(Instant.MIN);

    /** @param wanted whether somebody still waits for a connection */
    Connector(ConnectionOptions options, BooleanSupplier wanted) {
        this.options = options;
        this.wanted = wanted;
        this.source = new DriverSource(options);
        if (options.target() == Target.QUERY_SERVICE) {
            DriverWarning.silence();
        }
    }

    /** Why the last attempt failed; empty when it did not. */
    Optional<Failure> failure() {
        return failure.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<Failure> last = failure.get().filter(Failure::isFresh).filter(known -> !known.mayPass());
        if (last.isPresent()) {
            throw sqlException(last.get().why());
        }
        try {
            Connection connection = connect();
            failure.set(Optional.empty());
            return connection;
        } catch (RuntimeException e) {
            failure.set(Optional.of(new Failure(e, System.nanoTime(), patience(e))));
            throw sqlException(e);
        }
    }

    private Duration patience(RuntimeException failure) {
        if (failure instanceof SessionLimitException) {
            return options.sessionWait();
        }
        boolean mayPass = failure.getCause() instanceof SQLException cause && Failures.mayPass(cause);
        return mayPass ? options.connectTimeout() : Duration.ZERO;
    }

    /** What JDBC is told: the same words, and the reason as the cause. */
    static SQLException sqlException(RuntimeException why) {
        String state = why.getCause() instanceof SQLException cause ? cause.getSQLState() : "28000";
        return new SQLException(why.getMessage(), state, why);
    }

    private Connection connect() {
        Credentials credentials = options.credentials().get();
        refuseOther(credentials);
        refuseExpired(credentials);
        try {
            Connection connection = source.of(credentials).getConnection();
            return options.target() == Target.QUERY_SERVICE ? begun(connection, credentials) : connection;
        } catch (SQLException e) {
            throw options.target() == Target.QUERY_SERVICE
                    ? QueryServiceFailures.connecting(e, credentials, options.sessionWait())
                    : Failures.connecting(e, credentials);
        }
    }

    private Connection begun(Connection connection, Credentials credentials) throws SQLException {
        try {
            if (!wanted.getAsBoolean()) {
                throw new SQLException("nobody waits any more: the session is for others");
            }
            sessionStart.useUtc(connection);
            if (DriverSource.isFlattened(credentials)) {
                sessionStart.verifyFlattened(
                        connection, Failures.place(credentials) + "/" + DriverSource.database(credentials));
            }
            DialectWarning.silence();
            return new QuietConnection(connection, options.transactions());
        } catch (SQLException | RuntimeException e) {
            connection.close(); // else it keeps the session that the licence allows
            throw e;
        }
    }

    // What renders and executes was chosen when it was opened.
    private void refuseOther(Credentials credentials) {
        if (credentials.target() != options.target()) {
            throw new IllegalStateException(Failures.place(credentials) + ": these credentials are for "
                    + credentials.target() + ", and this Limn was opened for " + options.target()
                    + " (say target in the credentials, or open another Limn)");
        }
    }

    private void refuseExpired(Credentials credentials) {
        Instant expiry = credentials.expiresAt().orElse(Instant.MAX);
        Instant now = Instant.now();
        if (!expiry.isAfter(now)) {
            throw new AuthenticationException(Failures.place(credentials) + ": the token of " + credentials.user()
                    + " expired at " + expiry + " and was not sent (get a new one)");
        }
        if (expiry.isBefore(now.plus(SHORT)) && !warnedOf.getAndSet(expiry).equals(expiry)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "the token of {0} expires in {1} min, at {2}",
                    credentials.user(),
                    Duration.between(now, expiry).toMinutes(),
                    expiry.toString());
        }
    }

    /** Also how long a pool that closes waits for a connection just being made. */
    @Override
    public int getLoginTimeout() {
        return DriverSource.seconds(options.connectTimeout());
    }
}
