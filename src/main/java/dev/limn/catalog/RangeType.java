package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

/**
 * A range type of a schema's own.
 *
 * @param subtype what it is a range of
 * @param multirange the name of its multirange type; empty before PostgreSQL 14
 */
public record RangeType(String name, String comment, DataType subtype, String multirange) {

    public RangeType {
        requireNonNull(name, "name");
        requireNonNull(comment, "comment");
        requireNonNull(subtype, "subtype");
        requireNonNull(multirange, "multirange");
    }
}
