package dev.limn.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders as values, for comparing. */
final class Trees {

    private Trees() {}

    /** The text of each file, by its path below the folder. */
    static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    /** Fails with the first file that differs, or with the names that only one of them has. */
    static void compare(SortedMap<String, String> actual, SortedMap<String, String> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        // The manifest comes first by name, and would only say that something else differs.
        actual.reversed().forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
    }

    /** Makes the folder hold these files and no others. */
    static void replace(Path folder, SortedMap<String, String> files) throws IOException {
        Folders.delete(folder);
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolve(".."));
            Files.writeString(path, file.getValue());
        }
    }
}
