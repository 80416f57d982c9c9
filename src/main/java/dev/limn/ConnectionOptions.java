package dev.limn;

import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every connection of a {@link Limn} has in common.
 *
 * @param credentials asked anew for each connection
 * @param target what all these credentials are for
 * @param applicationName what the server's lists call us
 * @param poolSize how many connections there may be at once
 * @param idleTimeout how long one that nobody uses is kept
 * @param connectTimeout how long to wait for a connection
 * @param sessionWait how long to wait for a session that somebody else has
 * @param statementTimeout how long the server works on a statement
 * @param readOnly whether writing is refused
 * @param transactions whether JDBC may switch auto-commit off
 * @param driver how the driver speaks
 */
record ConnectionOptions(
        Supplier<Credentials> credentials,
        Target target,
        String applicationName,
        int poolSize,
        Duration idleTimeout,
        Duration connectTimeout,
        Duration sessionWait,
        Optional<Duration> statementTimeout,
        boolean readOnly,
        boolean transactions,
        DriverProfile driver) {}
