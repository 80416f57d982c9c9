package dev.limn;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The name of a table, view, materialised view or foreign table. Ordered as its text is.
 *
 * @param schema the schema it is in
 * @param name its own name
 */
public record TableName(String schema, String name) implements Comparable<TableName> {

    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::toString).thenComparing(TableName::schema);

    public TableName {
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
    }

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    /** {@code schema.name}, unquoted. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
