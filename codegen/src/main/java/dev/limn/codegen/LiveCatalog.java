package dev.limn.codegen;

import dev.limn.Limn;
import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogDifference;
import dev.limn.catalog.CatalogException;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogReader;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.xdm.Xdm;
import dev.limn.catalog.xdm.XdmSchema;
import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import java.util.List;

/**
 * The catalog of a database that is opened for it and closed after it; on PostgreSQL, the session cannot write. This is what is behind
 * the commands and the Maven goals.
 */
public final class LiveCatalog {

    private LiveCatalog() {}

    /**
     * Connects, reads, disconnects.
     *
     * @throws dev.limn.LimnException if there is no connection
     * @throws CatalogException as {@link CatalogReader#read} does
     */
    public static CatalogFile read(Credentials credentials, CatalogScope scope) {
        try (Limn limn = open(credentials, "limn")) {
            return new CatalogFile(
                    scope, limn.dsl().connectionResult(connection -> CatalogReader.read(connection, scope)));
        }
    }

    /**
     * What changed since the baseline was read.
     *
     * @param scope what to compare; where it says nothing about schemas, or has no pattern to include or to exclude,
     *     that of the baseline counts
     * @throws dev.limn.LimnException if there is no connection
     * @throws CatalogException as {@link CatalogReader#read} does, or if the baseline has nothing of what is to be compared
     */
    public static CatalogDifference since(CatalogFile baseline, Credentials credentials, CatalogScope scope) {
        return since(baseline, credentials, scope, List.of());
    }

    /** The same for a baseline that was completed by these schemas. */
    public static CatalogDifference since(
            CatalogFile baseline, Credentials credentials, CatalogScope scope, List<XdmSchema> xdm) {
        CatalogScope compared = new CatalogScope(
                either(scope.schemas(), baseline.scope().schemas()),
                either(scope.includes(), baseline.scope().includes()),
                either(scope.excludes(), baseline.scope().excludes()));
        Catalog before = narrow(baseline.catalog(), compared);
        Catalog now = read(credentials, compared).catalog();
        return CatalogDifference.between(before, Xdm.complete(now, xdm).catalog());
    }

    private static Catalog narrow(Catalog baseline, CatalogScope scope) {
        try {
            return scope.narrow(baseline);
        } catch (CatalogException e) {
            throw new CatalogException("in the baseline: " + e.getMessage(), e);
        }
    }

    private static <T> List<T> either(List<T> wanted, List<T> usual) {
        return wanted.isEmpty() ? usual : wanted;
    }

    /**
     * A database to look into, by one session. PostgreSQL is told to refuse writes. Query Service documents no such setting,
     * and is sent none.
     */
    public static Limn open(Credentials credentials, String application) {
        Limn.Builder limn = Limn.builder()
                .credentials(credentials)
                .applicationName(application)
                .poolSize(1);
        return (credentials.target() == Target.QUERY_SERVICE ? limn : limn.readOnly()).open();
    }
}
