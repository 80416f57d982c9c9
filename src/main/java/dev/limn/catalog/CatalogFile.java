package dev.limn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.gson.stream.MalformedJsonException;
import dev.limn.catalog.internal.CatalogJsonReader;
import dev.limn.catalog.internal.CatalogJsonWriter;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a catalog file holds: JSON that needs no database to be read again, and in which a changed column is one changed
 * line. The same catalog gives the same bytes. Immutable.
 *
 * @param scope what was asked for, so that the same can be asked for again
 * @param catalog what there was
 */
public record CatalogFile(CatalogScope scope, Catalog catalog) {

    public CatalogFile {
        requireNonNull(scope, "scope");
        requireNonNull(catalog, "catalog");
    }

    /**
     * Reads a file.
     *
     * @throws CatalogException if there is none, or it is not one of a catalog
     */
    public static CatalogFile read(Path file) {
        return parse(bytes(file), file);
    }

    /**
     * The bytes of a file, whatever they are, for {@link #parse}.
     *
     * @throws CatalogException if there is none, or it cannot be read
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CatalogException(file + ": no such file (limn snapshot writes one)", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Reads what was in a file.
     *
     * @throws CatalogException if that is no catalog; its message names the file
     */
    public static CatalogFile parse(byte[] bytes, Path file) {
        // Unlike a reader by charset, one by decoder refuses what is not UTF-8.
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8.newDecoder())) {
            return read(new CatalogJsonReader(reader), file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static CatalogException unreadable(Path file, IOException cause) {
        return new CatalogException(file + ": cannot be read: " + cause, cause);
    }

    private static CatalogFile read(CatalogJsonReader json, Path file) throws IOException {
        try {
            return json.read();
        } catch (EOFException e) {
            throw unusable(file, "cut short " + json.place(), e);
        } catch (MalformedJsonException e) {
            throw unusable(file, "not JSON " + json.place(), e);
        } catch (NullPointerException e) {
            throw unusable(file, "'" + e.getMessage() + "' is missing " + json.place(), e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            String what = String.valueOf(e.getMessage()).replaceFirst("(?s)( at line .*|\\R.*)", "");
            throw unusable(file, what + " " + json.place(), e);
        }
    }

    private static CatalogException unusable(Path file, String what, Exception cause) {
        return new CatalogException(file + ": no catalog file: " + what + " (write it anew with limn snapshot)", cause);
    }

    /** Writes the text, which ends with a line break; the writer stays open. */
    public void write(Writer writer) {
        try {
            CatalogJsonWriter.write(this, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalog cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Makes the file hold this. One that does already is not touched, and one that is there stays as it is if anything
     * fails.
     *
     * @return whether the file is new or another one now
     * @throws CatalogException if it cannot be written
     */
    public boolean write(Path file) {
        try {
            return replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath());
        } catch (IOException e) {
            throw new CatalogException(file + ": cannot be written: " + e, e);
        }
    }

    private boolean replace(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CatalogException(file + ": not a file (name one for the catalog)");
        }
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (Writer writer = Files.newBufferedWriter(draft, UTF_8)) {
                CatalogJsonWriter.write(this, writer);
            }
            boolean changed = Files.notExists(file) || Files.mismatch(draft, file) >= 0;
            if (changed) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return changed;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** {@code 12 tables in 2 schemas}. */
    public String summary() {
        int tables = catalog.schemas().stream()
                .mapToInt(schema -> schema.tables().size())
                .sum();
        return count(tables, "table") + " in " + count(catalog.schemas().size(), "schema");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
