package dev.limn.codegen.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.catalog.xdm.XdmSchema;
import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Remembers, in the user's cache folder, which file of a catalog gave which manifest, so that one that did not change need
 * not be read again: for a lake, that is most of the second that a run may take. What is remembered is a hash of both,
 * and of the options; it can neither mislead, whatever becomes of the files, nor be missed.
 */
public final class KnownSnapshots {

    private final GeneratorOptions options;
    private final OutputFolder folder;

    private KnownSnapshots(GeneratorOptions options) {
        this.options = options;
        this.folder = OutputFolder.of(options);
    }

    /** The report of a run that has nothing to do; empty if that cannot be told from the bytes of the file. */
    public static Optional<GenerationReport> unchanged(byte[] snapshot, GeneratorOptions options) {
        KnownSnapshots known = new KnownSnapshots(options);
        if (!known.isKnown(snapshot)) {
            return Optional.empty();
        }
        Manifest manifest = known.folder.manifest();
        return known.folder.isIntact(manifest)
                ? Optional.of(new GenerationReport(
                        manifest.tables().size(),
                        List.of(),
                        List.of(),
                        manifest.hashes().size() + 1,
                        List.of(),
                        List.of()))
                : Optional.empty();
    }

    /** Remembers that the manifest that is there now came of these bytes. */
    public static void remember(byte[] snapshot, GeneratorOptions options) {
        KnownSnapshots known = new KnownSnapshots(options);
        try {
            Path file = known.file();
            Files.createDirectories(file.getParent());
            Files.writeString(file, known.hash(snapshot));
        } catch (IOException e) {
            // The next run takes a little longer, which is no reason to let this one fail.
            System.getLogger(KnownSnapshots.class.getName())
                    .log(System.Logger.Level.DEBUG, "not remembered: {0}", e.toString());
        }
    }

    private boolean isKnown(byte[] snapshot) {
        try {
            Path file = file();
            return Files.isRegularFile(file) && Files.readString(file).equals(hash(snapshot));
        } catch (IOException e) {
            return false; // read it, then
        }
    }

    private Path file() {
        String home = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> Path.of(path).isAbsolute())
                .orElse(System.getProperty("user.home") + "/.cache");
        String name =
                Digest.of(folder.path().toAbsolutePath().normalize().toString().getBytes(UTF_8));
        return Path.of(home, "limn", "snapshots", name);
    }

    private String hash(byte[] snapshot) {
        return new Digest()
                .add(LimnVersion.text())
                .add(Digest.of(snapshot))
                .add(Digest.of(folder.manifestBytes()))
                .addAll(options.schemas())
                .addAll(patterns(options.includes()))
                .addAll(patterns(options.excludes()))
                .addAll(patterns(options.versionColumns()))
                .add(options.presets().usual())
                .addAll(patterns(options.presets().full()))
                .addAll(patterns(options.presets().lean()))
                .addAll(options.xdm().stream().map(XdmSchema::fingerprint).toList())
                .hex();
    }

    private static List<String> patterns(List<Pattern> patterns) {
        return patterns.stream()
                .map(pattern -> pattern.flags() + " " + pattern.pattern())
                .toList();
    }
}
