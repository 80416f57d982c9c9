package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A primary or unique key. Immutable. */
public record Key(String name, boolean primary, List<String> columns) {

    public Key {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
    }
}
