package dev.limn.queryservice.internal;

import dev.limn.queryservice.NotFlattenedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/** What is settled when a session has begun: that it counts time in UTC, and that it is flattened if it shall be. Thread-safe. */
public final class SessionStart {

    private static final System.Logger LOGGER = System.getLogger("dev.limn.Limn");
    private static final Set<String> UTC = Set.of("UTC", "Etc/UTC", "GMT", "Z");

    // What psql's \d asks is known to work (documented: metadata), so this asks of the same tables and no others.
    private static final String VISIBLE = """
            SELECT count(CASE WHEN a.attname LIKE '%.%' THEN 1 END), count(CASE WHEN t.typtype = 'c' THEN 1 END)
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
            AND n.nspname <> 'pg_catalog' AND n.nspname <> 'information_schema'""";

    private final Set<String> verified = ConcurrentHashMap.newKeySet();

    /**
     * The driver tells the server the JVM's zone and offers no other; FAQ and functions are about the session's. So a session
     * with another zone than UTC is given that, in a statement of the documented form.
     */
    public void useUtc(Connection connection) throws SQLException {
        String zone = connection.unwrap(PGConnection.class).getParameterStatus("TimeZone");
        if (zone == null || !UTC.contains(zone)) {
            attempt("the session's time zone stays " + zone, () -> execute(connection, "SET TimeZone = UTC"));
        }
    }

    /**
     * Makes sure that {@code ?FLATTEN} has taken effect, once for each place; a session in which it has not looks like any
     * other until a query fails.
     *
     * @param place server and database
     * @throws NotFlattenedException if structs are seen, and no column that was one's field
     */
    public void verifyFlattened(Connection connection, String place) {
        if (verified.contains(place)) {
            return;
        }
        attempt("whether " + place + " is flattened was not verified", () -> {
            structs(connection).ifPresent(seen -> {
                throw new NotFlattenedException(place + ": flatten has no effect: " + seen
                        + " (leave flatten out to work with structs, or ask Adobe why the server ignores ?FLATTEN)");
            });
            verified.add(place);
        });
    }

    private static Optional<String> structs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VISIBLE)) {
            row.next();
            return row.getLong(1) == 0 && row.getLong(2) > 0
                    ? Optional.of(row.getLong(2) + " columns are structs, and none has a dotted name")
                    : Optional.empty();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    // Nobody has tried these on the real service; what it does not understand shall not cost the connection.
    private static void attempt(String otherwise, Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "{0}: {1}",
                    otherwise,
                    ServerText.of(e).orElse(""));
        }
    }
}
