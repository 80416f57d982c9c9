package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A domain. Immutable.
 *
 * @param base what it stands for, which may be a domain itself
 * @param defaultValue an SQL expression; empty when there is none
 * @param checks its own, without those of its base, in the order of names
 */
public record DomainType(
        String name, String comment, DataType base, boolean notNull, String defaultValue, List<Check> checks) {

    public DomainType {
        requireNonNull(name, "name");
        requireNonNull(comment, "comment");
        requireNonNull(base, "base");
        requireNonNull(defaultValue, "defaultValue");
        checks = List.copyOf(checks);
    }
}
