package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or a view. Immutable.
 *
 * @param comment empty when there is none
 * @param definition the query of a view, as the server prints it; empty for a table
 * @param parents what it inherits from, or is a partition of, in order
 * @param columns by position
 * @param keys primary and unique keys, in the order of names
 * @param foreignKeys in the order of names
 * @param checks in the order in which they were made
 * @param indexes those that no constraint stands for, in the order of names
 * @param dataset what Query Service keeps the table's rows in; null on other servers, and where it does not say
 */
public record Table(
        String name,
        TableKind kind,
        String comment,
        String definition,
        List<QualifiedName> parents,
        List<Column> columns,
        List<Key> keys,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Index> indexes,
        @Nullable Dataset dataset) {

    public Table {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(comment, "comment");
        requireNonNull(definition, "definition");
        parents = List.copyOf(parents);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    /** A table of a server that knows of no datasets. */
    public Table(
            String name,
            TableKind kind,
            String comment,
            String definition,
            List<QualifiedName> parents,
            List<Column> columns,
            List<Key> keys,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            List<Index> indexes) {
        this(name, kind, comment, definition, parents, columns, keys, foreignKeys, checks, indexes, null);
    }
}
