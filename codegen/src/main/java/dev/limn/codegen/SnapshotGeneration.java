package dev.limn.codegen;

import dev.limn.catalog.CatalogException;
import dev.limn.catalog.CatalogFile;
import dev.limn.codegen.internal.KnownSnapshots;
import java.nio.file.Path;
import java.util.Optional;

/** Runs the {@link Generator} on the file of a catalog, without a database. */
public final class SnapshotGeneration {

    private SnapshotGeneration() {}

    /**
     * Reads the file and generates. The classes are those that the database would give that the file was read from. If
     * neither the file nor the classes have changed since the last time, no more than that is found out.
     *
     * @throws CatalogException if there is no such file
     * @throws GenerationException as {@link Generator#generate} does
     */
    public static GenerationReport run(Path file, GeneratorOptions options) {
        return run(file, options, Progress.ignored());
    }

    /** The same, and tells how it gets on. */
    public static GenerationReport run(Path file, GeneratorOptions options, Progress progress) {
        progress.at(Progress.Phase.READING, 0, 0);
        byte[] bytes = CatalogFile.bytes(file);
        Optional<GenerationReport> unchanged = KnownSnapshots.unchanged(bytes, options);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        GenerationReport report =
                Generator.generate(CatalogFile.parse(bytes, file).catalog(), options, progress);
        KnownSnapshots.remember(bytes, options);
        return report;
    }
}
