package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A composite type. Immutable. */
public record CompositeType(String name, String comment, List<Attribute> attributes) {

    public CompositeType {
        requireNonNull(name, "name");
        requireNonNull(comment, "comment");
        attributes = List.copyOf(attributes);
    }

    /**
     * A part of a composite type.
     *
     * @param position counts from 1, with gaps where attributes were dropped
     * @param notNull whether its domain refuses NULL
     */
    public record Attribute(String name, int position, DataType type, boolean notNull, String comment) {

        public Attribute {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
            requireNonNull(comment, "comment");
        }
    }
}
