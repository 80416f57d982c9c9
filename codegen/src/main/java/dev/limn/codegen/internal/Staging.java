package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder for jOOQ, which makes folders before it is asked to write a file. */
final class Staging implements AutoCloseable {

    private final Path folder;

    private Staging(Path folder) {
        this.folder = folder;
    }

    static Staging create() {
        try {
            return new Staging(Files.createTempDirectory("limn-codegen"));
        } catch (IOException e) {
            throw new GenerationException(
                    "cannot make a temporary folder in " + System.getProperty("java.io.tmpdir")
                            + " (set java.io.tmpdir to a folder that can be written): " + e,
                    e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new GenerationException("cannot remove the temporary folder " + folder + " (remove it): " + e, e);
        }
    }
}
