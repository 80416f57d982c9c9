package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.internal.PostgresReader;
import dev.limn.catalog.internal.ReadingSession;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads a catalog from PostgreSQL 13 to 18. It takes fewer than 25 statements, however many tables there are. Thread-safe.
 */
public final class CatalogReader {

    private CatalogReader() {}

    /**
     * Reads through the connection, which stays open and is left as found; one that is in no transaction reads all in
     * one, so that the parts fit together.
     *
     * @throws CatalogException if the server cannot be read, a schema is missing, or no table is selected
     */
    public static Catalog read(Connection connection, CatalogScope scope) {
        requireNonNull(connection, "connection");
        requireNonNull(scope, "scope");
        try (ReadingSession session = ReadingSession.of(connection)) {
            return PostgresReader.read(session, scope);
        } catch (SQLException e) {
            throw new CatalogException(
                    "cannot read the catalog: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; "), e);
        }
    }
}
