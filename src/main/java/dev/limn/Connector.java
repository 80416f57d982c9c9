package dev.limn;

import dev.limn.credentials.Credentials;
import dev.limn.tls.internal.TlsSocketFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.postgresql.ds.PGSimpleDataSource;

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
     * @param mayPass whether it is worth trying again at once
     */
    record Failure(RuntimeException why, long since, boolean mayPass) {

        boolean isFresh() {
            return System.nanoTime() - since < REST.toNanos();
        }
    }

    private final ConnectionOptions options;
    private final AtomicReference<Optional<Failure>> failure = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Instant> warnedOf = new AtomicReference<>(Instant.MIN);

    Connector(ConnectionOptions options) {
        this.options = options;
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
            boolean mayPass = e.getCause() instanceof SQLException cause && Failures.mayPass(cause);
            failure.set(Optional.of(new Failure(e, System.nanoTime(), mayPass)));
            throw sqlException(e);
        }
    }

    /** What JDBC is told: the same words, and the reason as the cause. */
    static SQLException sqlException(RuntimeException why) {
        String state = why.getCause() instanceof SQLException cause ? cause.getSQLState() : "28000";
        return new SQLException(why.getMessage(), state, why);
    }

    private Connection connect() {
        Credentials credentials = options.credentials().get();
        refuseExpired(credentials);
        try {
            return dataSource(credentials).getConnection();
        } catch (SQLException e) {
            throw Failures.connecting(e, credentials);
        }
    }

    private void refuseExpired(Credentials credentials) {
        Instant expiry = credentials.expiresAt().orElse(Instant.MAX);
        Instant now = Instant.now();
        if (!expiry.isAfter(now)) {
            throw new AuthenticationException(credentials.host() + ":" + credentials.port() + ": the token of "
                    + credentials.user() + " expired at " + expiry + " and was not sent (get a new one)");
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

    private PGSimpleDataSource dataSource(Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        String host = credentials.host();
        source.setServerNames(new String[] {host.contains(":") ? "[" + host + "]" : host});
        source.setPortNumbers(new int[] {credentials.port()});
        source.setDatabaseName(credentials.dbname());
        source.setUser(credentials.user());
        if (!credentials.password().isEmpty()) {
            source.setPassword(credentials.password().reveal());
        }
        source.setApplicationName(options.applicationName());
        source.setConnectTimeout(seconds(options.connectTimeout()));
        source.setLoginTimeout(seconds(options.connectTimeout()));
        source.setTcpKeepAlive(true);
        source.setGssEncMode("disable"); // it would take the place of TLS
        TlsSocketFactory.configure(source, credentials.tls());
        setSession(source);
        return source;
    }

    // Said at the start of the session, so that it is the server that keeps to it and no round trip is spent.
    private void setSession(PGSimpleDataSource source) {
        List<String> settings = new ArrayList<>();
        if (options.readOnly()) {
            settings.add("-c default_transaction_read_only=on");
        }
        options.statementTimeout().ifPresent(timeout -> {
            settings.add("-c statement_timeout=" + timeout.toMillis());
            // A server that has vanished ends no statement.
            source.setSocketTimeout(seconds(timeout.plus(options.connectTimeout())));
        });
        if (!settings.isEmpty()) {
            source.setOptions(String.join(" ", settings));
        }
    }

    /** Also how long a pool that closes waits for a connection just being made. */
    @Override
    public int getLoginTimeout() {
        return seconds(options.connectTimeout());
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
