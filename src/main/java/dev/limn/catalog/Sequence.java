package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

/** A sequence that is not an identity column's own. */
public record Sequence(
        String name,
        String comment,
        DataType type,
        long start,
        long increment,
        long minimum,
        long maximum,
        boolean cycle) {

    public Sequence {
        requireNonNull(name, "name");
        requireNonNull(comment, "comment");
        requireNonNull(type, "type");
    }
}
