package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A foreign key. Immutable.
 *
 * @param columns in the order of the key
 * @param table what it refers to
 * @param referencedColumns in the same order
 * @param referencedKey the key or unique index there
 */
public record ForeignKey(
        String name,
        List<String> columns,
        QualifiedName table,
        List<String> referencedColumns,
        String referencedKey,
        Rule onDelete,
        Rule onUpdate) {

    public ForeignKey {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        requireNonNull(table, "table");
        referencedColumns = List.copyOf(referencedColumns);
        requireNonNull(referencedKey, "referencedKey");
        requireNonNull(onDelete, "onDelete");
        requireNonNull(onUpdate, "onUpdate");
    }

    /** What becomes of the referring rows. */
    public enum Rule {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }
}
