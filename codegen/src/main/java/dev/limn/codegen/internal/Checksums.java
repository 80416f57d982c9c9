package dev.limn.codegen.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The CRC-32 of files, to see that they are what a run left. To know it of 90 MB takes a tenth of a second from the first
 * moment of a JVM on, which has an instruction for it; SHA-256 takes a second until the compiler has looked at it.
 */
final class Checksums {

    private static final long ABSENT = -1;

    private Checksums() {}

    static long of(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /** Of each of the files; one that cannot be read has one that no file has. */
    static SortedMap<String, Long> of(Path folder, Collection<String> paths) {
        return paths.parallelStream()
                .collect(Collectors.toMap(
                        path -> path, path -> of(folder.resolve(path)), (one, other) -> one, TreeMap::new));
    }

    private static long of(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? of(Files.readAllBytes(file)) : ABSENT;
        } catch (IOException e) {
            return ABSENT; // it will be met again where it is to be written
        }
    }

    /** One for all of them. */
    static String together(SortedMap<String, Long> checksums) {
        CRC32 crc = new CRC32();
        for (Map.Entry<String, Long> file : checksums.entrySet()) {
            crc.update((file.getKey() + " " + file.getValue() + "\n").getBytes(UTF_8));
        }
        return "%08x".formatted(crc.getValue());
    }
}
