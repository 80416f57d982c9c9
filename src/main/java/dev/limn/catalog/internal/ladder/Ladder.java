package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.CatalogException;
import dev.limn.catalog.Reading;
import dev.limn.catalog.Rung;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rungs below PostgreSQL's own: tries them from the top, and keeps the first one that bears. For one use. */
final class Ladder {

    private final Connection connection;
    private final Session session;
    private final Listing listing;
    private final List<Reading.Step> steps;

    /**
     * A ladder.
     *
     * @param steps what was tried before, to which is added what is tried here
     */
    Ladder(Connection connection, List<Reading.Step> steps) {
        this.connection = connection;
        this.session = new Session(connection);
        this.listing = new Listing(session);
        this.steps = new ArrayList<>(steps);
    }

    /** What is done by a rung. */
    interface Use<T> {
        T of(RungReader reader) throws SQLException, RefusedException;
    }

    Session session() {
        return session;
    }

    Listing listing() {
        return listing;
    }

    /** What was tried so far. */
    List<Reading.Step> steps() {
        return steps;
    }

    /**
     * What the first rung gives that bears.
     *
     * @param highest where to begin
     * @throws CatalogException if none does, with all reasons
     */
    <T> T climbDown(Rung highest, Use<T> use) throws SQLException {
        for (Rung rung : List.of(Rung.SIMPLE, Rung.JDBC, Rung.SHOW)) {
            if (rung.compareTo(highest) >= 0) {
                try {
                    T result = use.of(reader(rung));
                    steps.add(new Reading.Step(rung, true, "it answers"));
                    return result;
                } catch (RefusedException e) {
                    steps.add(new Reading.Step(rung, false, String.valueOf(e.getMessage())));
                } catch (SQLException e) {
                    throwIfLost(e);
                    steps.add(new Reading.Step(rung, false, words(e)));
                }
            }
        }
        throw new CatalogException("cannot read the catalog by any way known: "
                + steps.stream().map(Reading.Step::toString).collect(Collectors.joining("; "))
                + " (check what this user may read)");
    }

    private RungReader reader(Rung rung) throws SQLException {
        return switch (rung) {
            case JDBC -> new JdbcMetadata(connection.getMetaData());
            case SHOW -> new EmptyQueries(session, listing);
            case SIMPLE, BATCHED -> new SimpleCatalog(session);
        };
    }

    /** Whether it is the session that failed, or its time that is up, and not the statement. */
    static boolean isLost(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("53") || state.startsWith("57");
    }

    /** Goes on only where another statement may fare better. */
    static void throwIfLost(SQLException failure) throws SQLException {
        if (isLost(failure)) {
            throw failure;
        }
    }

    /** What a server said, on one line. */
    static String words(SQLException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", "; ");
    }
}
