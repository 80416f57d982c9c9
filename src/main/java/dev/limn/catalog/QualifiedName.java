package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

/** A name in a schema. */
public record QualifiedName(String schema, String name) {

    public QualifiedName {
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
    }

    /** {@code schema.name}, unquoted. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
