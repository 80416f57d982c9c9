package dev.limn.emulator.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that hold secrets. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Writes a file that only its owner can read, in place of any that is there. */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        // A temporary file is its owner's alone from its first byte, and moving it keeps that.
        Path draft = Files.createTempFile(folder, ".limn", ".tmp");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
