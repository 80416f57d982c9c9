package dev.limn.codegen;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogException;
import dev.limn.catalog.CatalogReader;
import dev.limn.catalog.xdm.Xdm;
import dev.limn.catalog.xdm.XdmResult;
import dev.limn.codegen.internal.Generation;
import java.sql.Connection;

/**
 * Writes Java classes for the tables of a database, with jOOQ's own generator. Thread-safe, except that two runs
 * must not write to one directory at a time.
 *
 * <pre>{@code
 * Generator.generate(connection, GeneratorOptions.of("com.example.db", Path.of("generated/java")));
 * }</pre>
 *
 * <p>Only files whose bytes differ are written, files of earlier runs that are gone now are removed, and nothing else
 * is touched. Where nothing changed, nothing is made; where a table did, its classes are, and those files that speak of
 * all tables. What a run wrote is listed in {@code .limn-manifest} in the package's folder, which {@code sha256sum -c}
 * can check; commit it with the classes.
 */
public final class Generator {

    private Generator() {}

    /**
     * Reads through the connection, which stays open and is left as found, and writes classes.
     *
     * @throws GenerationException if there is nothing to generate, or the database cannot be read, or the directory
     *     cannot be written; the directory is then as it was before
     */
    public static GenerationReport generate(Connection connection, GeneratorOptions options) {
        return generate(connection, options, Progress.ignored());
    }

    /** The same, and tells how it gets on. */
    public static GenerationReport generate(Connection connection, GeneratorOptions options, Progress progress) {
        requireNonNull(connection, "connection");
        requireNonNull(options, "options");
        requireNonNull(progress, "progress");
        return generate(read(connection, options, progress), options, progress);
    }

    /**
     * Writes classes for a catalog that was read before; there is no database.
     *
     * @throws GenerationException if there is nothing to generate, or the directory cannot be written; it is then as it
     *     was before
     */
    public static GenerationReport generate(Catalog catalog, GeneratorOptions options) {
        return generate(catalog, options, Progress.ignored());
    }

    /** The same, and tells how it gets on. */
    public static GenerationReport generate(Catalog catalog, GeneratorOptions options, Progress progress) {
        requireNonNull(catalog, "catalog");
        requireNonNull(options, "options");
        requireNonNull(progress, "progress");
        XdmResult completed = complete(catalog, options);
        return Generation.of(completed.catalog(), options, progress).withNotes(completed.notes());
    }

    /**
     * Tells what {@link #generate(Connection, GeneratorOptions)} would change, by the same means, and writes nothing.
     *
     * @throws GenerationException as it does
     */
    public static ClassDifferences differences(Connection connection, GeneratorOptions options, Progress progress) {
        requireNonNull(connection, "connection");
        requireNonNull(options, "options");
        requireNonNull(progress, "progress");
        Catalog catalog = read(connection, options, progress);
        return Generation.differences(complete(catalog, options).catalog(), options, progress);
    }

    private static Catalog read(Connection connection, GeneratorOptions options, Progress progress) {
        progress.at(Progress.Phase.READING, 0, 0);
        try {
            return CatalogReader.read(connection, options.scope());
        } catch (CatalogException e) {
            throw new GenerationException(String.valueOf(e.getMessage()), e);
        }
    }

    private static XdmResult complete(Catalog catalog, GeneratorOptions options) {
        try {
            return Xdm.complete(options.scope().narrow(catalog), options.xdm());
        } catch (CatalogException e) {
            throw new GenerationException(String.valueOf(e.getMessage()), e);
        }
    }
}
