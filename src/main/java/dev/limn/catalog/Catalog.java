package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a database holds, as far as classes are made from it. Immutable, and free of secrets: neither host nor password
 * is in it.
 *
 * @param server what the server calls itself, such as {@code PostgreSQL 18.4}
 * @param user who read it; another user may see other tables and columns
 * @param schemas the schemas that were asked for, in the order of their names
 */
public record Catalog(String server, String user, List<Schema> schemas) {

    /** What {@link #server} begins with if the catalog is one of Query Service. */
    public static final String QUERY_SERVICE = "Query Service";

    public Catalog {
        requireNonNull(server, "server");
        requireNonNull(user, "user");
        schemas = List.copyOf(schemas);
    }

    /** Whether it is of Query Service, where composite types are structs, and columns may be arrays and maps of them. */
    public boolean isQueryService() {
        return server.startsWith(QUERY_SERVICE);
    }
}
