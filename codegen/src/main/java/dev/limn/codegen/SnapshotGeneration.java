package dev.limn.codegen;

import dev.limn.catalog.CatalogFile;
import java.nio.file.Path;

/** Runs the {@link Generator} on the file of a catalog, without a database. */
public final class SnapshotGeneration {

    private SnapshotGeneration() {}

    /**
     * Reads the file and generates. The classes are those that the database would give that the file was read from.
     *
     * @throws dev.limn.catalog.CatalogException if there is no such file
     * @throws GenerationException as {@link Generator#generate} does
     */
    public static GenerationReport run(Path file, GeneratorOptions options) {
        return Generator.generate(CatalogFile.read(file).catalog(), options);
    }
}
