package dev.limn.codegen.internal;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.limn.codegen.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The new files of a folder, beside the old ones until all are there. All new bytes are on the disk before the first old
 * file goes: a full disk costs nothing.
 */
final class Unfinished implements AutoCloseable {

    private static final String NAME = ".limn-unfinished";

    private final OutputFolder folder;
    private final Path room;
    private final Map<String, Path> prepared = new ConcurrentSkipListMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private boolean begun;

    Unfinished(OutputFolder folder) {
        this.folder = folder;
        this.room = folder.path().resolve(NAME);
    }

    /** Writes a file, not yet in its place; called by any thread. */
    void add(String path, byte[] content) throws IOException {
        makeRoom();
        prepared.put(path, Files.write(room.resolve(Integer.toString(number.incrementAndGet())), content));
    }

    private synchronized void makeRoom() throws IOException {
        if (!begun) {
            Files.createDirectories(folder.path());
            clear();
            Files.createDirectory(room);
            begun = true;
        }
    }

    /** Puts all files in place. */
    void place(List<Path> gone, Progress progress) {
        try {
            move(gone, progress);
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }

    // Removing comes first: where case does not count, the new file may have the name of an old one.
    private void move(List<Path> gone, Progress progress) throws IOException {
        for (Path file : gone) {
            Files.delete(file);
            removeEmptyFolders(OutputFolder.parent(file));
        }
        int moved = 0;
        for (Map.Entry<String, Path> file : prepared.entrySet()) {
            Path target = folder.path().resolve(file.getKey());
            Files.createDirectories(OutputFolder.parent(target));
            Files.move(file.getValue(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved++;
            progress.at(Progress.Phase.WRITING_FILES, moved, prepared.size());
        }
    }

    private void removeEmptyFolders(Path start) throws IOException {
        for (Path empty = start; !empty.equals(folder.directory()) && isEmpty(empty); ) {
            Files.delete(empty);
            empty = OutputFolder.parent(empty);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private void clear() throws IOException {
        if (!Files.isDirectory(room, NOFOLLOW_LINKS)) {
            Files.deleteIfExists(room);
            return;
        }
        try (var files = Files.newDirectoryStream(room)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(room);
    }

    /** Forgets what was added and not put in place. */
    @Override
    public void close() {
        try {
            if (begun) {
                clear();
                removeEmptyFolders(folder.path());
            }
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }
}
