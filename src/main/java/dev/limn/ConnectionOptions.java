package dev.limn;

import dev.limn.credentials.Credentials;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every connection of a {@link Limn} has in common.
 *
 * @param credentials asked anew for each connection
 * @param applicationName what the server's lists call us
 * @param poolSize how many connections there may be at once
 * @param connectTimeout how long to wait for a connection
 * @param statementTimeout how long the server works on a statement
 * @param readOnly whether the server refuses to write
 */
record ConnectionOptions(
        Supplier<Credentials> credentials,
        String applicationName,
        int poolSize,
        Duration connectTimeout,
        Optional<Duration> statementTimeout,
        boolean readOnly) {}
