package dev.limn.catalog.xdm;

import dev.limn.catalog.CatalogException;
import dev.limn.catalog.Dataset;
import dev.limn.catalog.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A schema of the Experience Data Model, as Adobe's Schema Registry returns it in its resolved form. Immutable. Two are
 * equal if they say the same, whatever file they are from.
 */
public final class XdmSchema {

    private final String file;
    private final String table;
    private final String title;
    private final XdmField root;

    XdmSchema(String file, String table, String title, XdmField root) {
        this.file = file;
        this.table = table;
        this.title = title;
        this.root = root;
    }

    /**
     * Reads what an option says: {@code FILE}, for the table whose name, or whose dataset's title, is the schema's title, or {@code TABLE=FILE},
     * where the table may be written with its schema.
     *
     * @throws CatalogException if there is no such file, or it is no schema in the resolved form
     */
    public static XdmSchema of(String option) {
        int equals = option.indexOf('=');
        return equals < 0
                ? XdmFile.read(Path.of(option), "")
                : XdmFile.read(Path.of(option.substring(equals + 1)), option.substring(0, equals));
    }

    /** The same for each, in their order. */
    public static List<XdmSchema> of(List<String> options) {
        return options.stream().map(XdmSchema::of).toList();
    }

    /** The file it was read from, as it was named. */
    public String file() {
        return file;
    }

    /** The table it was said to be of; empty if its title is to tell. */
    public String table() {
        return table;
    }

    /** What people call the schema. */
    public String title() {
        return title;
    }

    XdmField root() {
        return root;
    }

    /** Whether it is about the table, by what was said, or else by the title: the dataset's, or the table's name. */
    boolean isOf(String schemaName, Table known) {
        if (!table.isEmpty()) {
            return table.equalsIgnoreCase(known.name()) || table.equalsIgnoreCase(schemaName + "." + known.name());
        }
        Dataset dataset = known.dataset();
        return named(title).equals(known.name().toLowerCase(Locale.ROOT))
                || dataset != null && title.equals(dataset.title());
    }

    private static String named(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    /** All that has a part in a catalog, as a text. */
    public String fingerprint() {
        return table + "\n" + title + "\n" + root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XdmSchema schema && fingerprint().equals(schema.fingerprint());
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    /** {@code events=events.json}. */
    @Override
    public String toString() {
        return table.isEmpty() ? file : table + "=" + file;
    }
}
