package dev.limn.catalog.internal.ladder;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * What a server said of itself when it was connected to, which costs no statement.
 *
 * @param version as it reports {@code server_version}
 */
public record Server(String version, String user) {

    // The oldest that the batched reader is tested with.
    private static final int OLDEST_POSTGRES = 13;

    public static Server of(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        return new Server(metadata.getDatabaseProductVersion(), metadata.getUserName());
    }

    /** Whether it calls itself a PostgreSQL of our time; some that are none do as well. */
    public boolean claimsToBePostgres() {
        return major() >= OLDEST_POSTGRES;
    }

    /** Query Service reports 0.1.0, as psql's banner in Adobe's documentation shows; no PostgreSQL ever was that old. */
    boolean isQueryService() {
        return major() == 0;
    }

    /** For a catalog: never with words that a packager adds. */
    String title() {
        String number = version.replaceAll(" .*", "");
        return isQueryService() ? "Query Service " + number : "a server that reports version " + number;
    }

    /** Why it is not asked as PostgreSQL is, where it is not. */
    String why() {
        return "it calls itself " + version
                + (isQueryService()
                        ? ", as Query Service does, which documents plainer queries"
                        : ", and does not answer as PostgreSQL does");
    }

    /** Why it is asked as PostgreSQL is, where it answered so. */
    String asPostgres() {
        return "it calls itself " + version + ", and answers as PostgreSQL does";
    }

    private int major() {
        String digits = version.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }
}
