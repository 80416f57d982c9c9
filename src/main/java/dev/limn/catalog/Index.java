package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An index. Immutable.
 *
 * @param parts what it is sorted by, in order
 * @param included columns that are only kept along
 */
public record Index(String name, boolean unique, List<Part> parts, List<String> included) {

    public Index {
        requireNonNull(name, "name");
        parts = List.copyOf(parts);
        included = List.copyOf(included);
    }

    /**
     * One thing that an index is sorted by.
     *
     * @param column empty when it is an expression
     * @param expression empty when it is a column
     */
    public record Part(String column, String expression, boolean descending) {

        public Part {
            requireNonNull(column, "column");
            requireNonNull(expression, "expression");
        }
    }
}
