package dev.limn.queryservice.nested;

import static java.util.Objects.requireNonNull;

import org.jooq.JSON;

/**
 * A value whose type is not known: the catalog says {@code anyarray} or {@code anymap} and no more. It can be read only.
 *
 * @param json what {@code to_json} makes of it
 */
public record Opaque(JSON json) {
    public Opaque {
        requireNonNull(json, "json");
    }
}
