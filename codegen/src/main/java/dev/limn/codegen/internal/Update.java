package dev.limn.codegen.internal;

import dev.limn.catalog.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Works out in what a folder differs from what a run makes, and changes nothing in it. Thread-safe, but for its beginning
 * and end.
 */
final class Update {

    /** Takes each file that is new or differs, of a table or of none; called by any thread. */
    interface Changed {
        void accept(String path, byte[] content, Optional<QualifiedName> table) throws IOException;
    }

    /**
     * What there is to do.
     *
     * @param changed the paths of what is new or differs
     * @param gone the files of ours that nothing stands for any more
     * @param unchanged how many files are what they should be
     */
    record Changes(SortedSet<String> changed, List<Path> gone, int unchanged) {}

    private final OutputFolder folder;
    private final Manifest before;
    private final Fingerprints fingerprints;
    private final Changed sink;
    private final SortedMap<String, Long> found;
    private final boolean intact;
    private final Map<String, String> hashes = new ConcurrentSkipListMap<>();
    private final SortedMap<String, Long> checksums = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> tables = new ConcurrentSkipListMap<>();
    private final SortedSet<String> changed = new ConcurrentSkipListSet<>();

    Update(OutputFolder folder, Fingerprints fingerprints, Changed sink) {
        this.folder = folder;
        this.before = folder.manifest();
        this.fingerprints = fingerprints;
        this.sink = sink;
        this.found = Checksums.of(folder.path(), before.hashes().keySet());
        this.intact = Checksums.together(found).equals(before.checksum());
    }

    /** Whether the folder holds just what would be added. */
    boolean isUpToDate() {
        return intact && before.inputs().equals(fingerprints.whole());
    }

    /** Keeps the classes of the tables that are made from the same as before, and returns the other tables. */
    List<QualifiedName> keep(List<QualifiedName> all) {
        return all.stream().filter(table -> !keep(fingerprints.of(table))).toList();
    }

    private boolean keep(String fingerprint) {
        List<String> paths = before.tables().getOrDefault(fingerprint, List.of());
        if (paths.isEmpty() || !paths.stream().allMatch(this::isAsWritten)) {
            return false;
        }
        paths.forEach(path -> checksums.put(path, found.get(path)));
        paths.forEach(path -> hashes.put(path, before.hashes().get(path)));
        tables.put(fingerprint, paths);
        return true;
    }

    private boolean isAsWritten(String path) {
        try {
            Path file = folder.path().resolve(path);
            folder.refuseLinksAbove(file);
            return intact
                    || Digest.of(Files.readAllBytes(file))
                            .equals(before.hashes().get(path));
        } catch (IOException e) {
            return false; // gone, or in some other way not what it was: to be written again
        }
    }

    /** Adds a file that was made. */
    void add(String path, byte[] content, Optional<QualifiedName> table) {
        hashes.put(path, Digest.of(content));
        checksums.put(path, Checksums.of(content));
        table.map(fingerprints::of).ifPresent(fingerprint -> tables.merge(fingerprint, List.of(path), Update::sorted));
        hold(path, content, table);
    }

    private static List<String> sorted(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).sorted().toList();
    }

    private void hold(String path, byte[] content, Optional<QualifiedName> table) {
        try {
            if (folder.differs(path, content, before)) {
                changed.add(path);
                sink.accept(path, content, table);
            }
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }

    /** For a folder that shall hold what was added and kept, and no other file of ours. */
    Changes finish() {
        hold(Manifest.NAME, manifest(), Optional.empty());
        try {
            return new Changes(changed, folder.gone(before, hashes), hashes.size() + 1 - changed.size());
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }

    private byte[] manifest() {
        return new Manifest(fingerprints.whole(), Checksums.together(checksums), tables, hashes).text();
    }

    /** All is as it was. */
    Changes nothing() {
        return new Changes(changed, List.of(), before.hashes().size() + 1);
    }
}
