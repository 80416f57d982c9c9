package dev.limn.maven;

import dev.limn.LimnException;
import dev.limn.catalog.CatalogDifference;
import dev.limn.catalog.CatalogException;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.xdm.Xdm;
import dev.limn.catalog.xdm.XdmResult;
import dev.limn.catalog.xdm.XdmSchema;
import dev.limn.codegen.LiveCatalog;
import dev.limn.codegen.NamePatterns;
import dev.limn.credentials.Credentials;
import dev.limn.credentials.CredentialsException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * A file with a catalog, the parameters of its goals in the library's terms, and one call for each goal.
 *
 * @param log where to say what came of it
 * @param file where the catalog is
 * @param schemas names of schemas; none for all
 * @param includes patterns of tables, as the project's file has them
 * @param excludes the same
 * @param xdm schemas that complete the catalog, each {@code FILE} or {@code TABLE=FILE}
 */
record Snapshot(
        Log log, Path file, List<String> schemas, List<String> includes, List<String> excludes, List<String> xdm) {

    void write(@Nullable File credentials) throws MojoFailureException {
        try {
            List<XdmSchema> known = XdmSchema.of(xdm);
            XdmResult completed =
                    Xdm.complete(LiveCatalog.read(from(credentials), scope()).catalog(), known);
            completed.notes().forEach(log::info);
            CatalogFile catalog = new CatalogFile(scope(), completed.catalog());
            boolean changed = catalog.write(file);
            log.info(catalog.summary() + (changed ? " written to " : " unchanged in ") + file + " as "
                    + catalog.catalog().user());
        } catch (CredentialsException | LimnException | CatalogException | IllegalArgumentException e) {
            throw Failure.of(e, log);
        }
    }

    void check(@Nullable File credentials) throws MojoFailureException {
        CatalogDifference difference = difference(credentials);
        if (!difference.isEmpty()) {
            throw Failure.of(difference.summary() + " from " + file, difference.lines());
        }
        log.info(difference.summary());
    }

    private CatalogDifference difference(@Nullable File credentials) throws MojoFailureException {
        try {
            return LiveCatalog.since(CatalogFile.read(file), from(credentials), scope(), XdmSchema.of(xdm));
        } catch (CredentialsException | LimnException | CatalogException | IllegalArgumentException e) {
            throw Failure.of(e, log);
        }
    }

    private CatalogScope scope() {
        return new CatalogScope(schemas, NamePatterns.of(includes), NamePatterns.of(excludes));
    }

    private static Credentials from(@Nullable File file) {
        return file == null ? Credentials.load() : Credentials.fromFile(file.toPath());
    }
}
