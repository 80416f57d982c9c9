package dev.limn.emulator.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A session as the registry knows it.
 *
 * @param id by which it can be ended
 * @param user the organization
 * @param owner whose credentials opened it
 * @param database as the client wrote it
 * @param since when it was opened
 * @param idleSince when its last query ended; empty while one runs
 */
public record OpenSession(
        long id, String user, String owner, String database, Instant since, Optional<Instant> idleSince) {}
