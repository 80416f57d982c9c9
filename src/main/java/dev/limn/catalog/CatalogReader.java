package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.internal.ladder.Readers;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads a catalog from PostgreSQL 13 to 18, from Query Service, and as far as possible from other servers that speak
 * PostgreSQL's protocol. On PostgreSQL it takes fewer than 25 statements, however many tables there are; on others, see
 * {@link Rung}. Thread-safe.
 */
public final class CatalogReader {

    private static final System.Logger LOGGER = System.getLogger(CatalogReader.class.getName());

    private CatalogReader() {}

    /**
     * Reads through the connection, which stays open and is left as found; one that is in no transaction reads all of
     * PostgreSQL in one, so that the parts fit together.
     *
     * @throws CatalogException if the server cannot be read, a schema is missing, or no table is selected
     */
    public static Catalog read(Connection connection, CatalogScope scope) {
        return reading(connection, scope).catalog();
    }

    /**
     * The same, and how it came about; what could not be read is logged as a warning.
     *
     * @throws CatalogException as {@link #read} does
     */
    public static Reading reading(Connection connection, CatalogScope scope) {
        requireNonNull(connection, "connection");
        requireNonNull(scope, "scope");
        try {
            return logged(Readers.read(connection, scope, Rung.BATCHED));
        } catch (SQLException e) {
            throw new CatalogException(
                    "cannot read the catalog: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; "), e);
        }
    }

    private static Reading logged(Reading reading) {
        reading.steps().forEach(step -> LOGGER.log(System.Logger.Level.DEBUG, step::toString));
        reading.remarks().forEach(remark -> LOGGER.log(System.Logger.Level.DEBUG, remark));
        reading.failures().forEach(failure -> LOGGER.log(System.Logger.Level.WARNING, failure));
        return reading;
    }
}
