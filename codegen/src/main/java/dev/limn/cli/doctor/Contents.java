package dev.limn.cli.doctor;

import dev.limn.Limn;
import dev.limn.catalog.CatalogException;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Reading;
import dev.limn.catalog.internal.ladder.Readers;
import dev.limn.credentials.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What a database holds, and how this user comes at it. */
sealed interface Contents permits PostgresContents, OtherContents {

    String PERMISSIONS = "permissions";

    /**
     * By few statements and few rows, however many tables there are.
     *
     * @param patience for each answer
     * @throws CatalogException if the catalog cannot be read
     */
    static Contents of(Limn limn, Target target, Duration patience) {
        return limn.dsl().connectionResult(connection -> {
            try {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
                return of(limn, target, connection);
            } catch (SQLException e) {
                throw new CatalogException("the catalog cannot be read: " + e.getMessage(), e);
            }
        });
    }

    private static Contents of(Limn limn, Target target, Connection connection) throws SQLException {
        Reading.Step top = Readers.topStep(connection);
        return top.taken()
                ? new PostgresContents(limn, top)
                : new OtherContents(limn, target, Readers.namesAsRead(connection, CatalogScope.everything()));
    }

    /** By which rung the catalog would be read. */
    Finding reader();

    /** How many tables this user may see. */
    int tables();

    /** What this user may do with them. */
    Finding permissions();
}
