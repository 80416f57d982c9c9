package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

/**
 * A constraint that a row or a value must meet.
 *
 * @param definition as {@code pg_get_constraintdef} writes it: {@code CHECK ((total > 0))}
 */
public record Check(String name, String definition) {

    public Check {
        requireNonNull(name, "name");
        requireNonNull(definition, "definition");
    }
}
