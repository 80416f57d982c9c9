package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A temporary folder that jOOQ writes into, so that a run that fails has touched nothing else. */
public final class Staging implements AutoCloseable {

    private final Path folder;

    private Staging(Path folder) {
        this.folder = folder;
    }

    public static Staging create() {
        try {
            return new Staging(Files.createTempDirectory("limn-codegen"));
        } catch (IOException e) {
            throw new GenerationException(
                    "cannot make a temporary folder in " + System.getProperty("java.io.tmpdir")
                            + " (set java.io.tmpdir to a folder that can be written): " + e,
                    e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** What jOOQ wrote, by its path below the package's folder, with {@code /} on every system. */
    public Map<String, byte[]> files(String packageName) {
        Path root = folder.resolve(packageName.replace('.', '/'));
        if (!Files.isDirectory(root)) {
            throw new GenerationException(
                    "jOOQ wrote its classes elsewhere (unset the system properties jooq.codegen.target…)");
        }
        try (Stream<Path> paths = Files.walk(root)) {
            Map<String, byte[]> files = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            return files;
        } catch (IOException e) {
            throw new GenerationException("cannot read back what was generated in " + folder + ": " + e, e);
        }
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
