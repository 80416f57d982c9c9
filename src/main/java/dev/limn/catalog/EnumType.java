package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An enum. Immutable.
 *
 * @param labels in the order of the enum
 */
public record EnumType(String name, String comment, List<String> labels) {

    public EnumType {
        requireNonNull(name, "name");
        requireNonNull(comment, "comment");
        labels = List.copyOf(labels);
    }
}
