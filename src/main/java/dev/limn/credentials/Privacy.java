package dev.limn.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a file with a secret is its owner's alone. The rule is libpq's for key files: no access for group and others,
 * except that the group may read what root owns. File systems without POSIX permissions are not judged.
 */
final class Privacy {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private Privacy() {}

    /** What is wrong with the file's permissions, if anything. */
    static Optional<Problem> problem(Path file) {
        return isPrivate(file)
                ? Optional.empty()
                : Optional.of(new Problem(
                        file.toString(),
                        "",
                        "holds a secret and others may read it",
                        "run: chmod 600 " + quoted(file)));
    }

    private static String quoted(Path file) {
        String name = file.toString();
        return name.matches("[\\w./@%+-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    private static boolean isPrivate(Path file) {
        try {
            if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return true;
            }
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
            Set<PosixFilePermission> excess = EnumSet.copyOf(OTHERS);
            excess.retainAll(attributes.permissions());
            if (attributes.owner().getName().equals("root") && !Files.isWritable(file)) {
                excess.remove(PosixFilePermission.GROUP_READ);
            }
            return excess.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": its permissions cannot be read", e);
        }
    }
}
