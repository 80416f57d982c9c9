package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view. Immutable.
 *
 * @param position counts from 1, with gaps where columns were dropped
 * @param notNull whether the server refuses NULL, by the column itself or by its domain
 * @param defaultValue an SQL expression; empty when there is none
 * @param identity null when the column is none
 * @param generated null when its values are written
 * @param comment empty when there is none
 */
public record Column(
        String name,
        int position,
        DataType type,
        boolean notNull,
        String defaultValue,
        @Nullable Identity identity,
        @Nullable Generated generated,
        String comment) {

    public Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(defaultValue, "defaultValue");
        requireNonNull(comment, "comment");
    }

    /** Whether a value of one's own may take the place of the next number. */
    public enum Identity {
        ALWAYS,
        BY_DEFAULT
    }

    /**
     * What a column's values are computed from.
     *
     * @param stored whether they are kept with the row
     */
    public record Generated(String expression, boolean stored) {

        public Generated {
            requireNonNull(expression, "expression");
        }
    }
}
