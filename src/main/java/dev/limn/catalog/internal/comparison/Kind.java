package dev.limn.catalog.internal.comparison;

import java.util.Locale;

/** What a thing is. */
enum Kind {
    SCHEMA(false),
    TABLE(false),
    COLUMN(true),
    KEY(false),
    FOREIGN_KEY(false),
    CHECK(false),
    INDEX(false),
    ENUM(false),
    LABEL(true),
    DOMAIN(false),
    COMPOSITE_TYPE(false),
    ATTRIBUTE(true),
    RANGE(false),
    SEQUENCE(false),
    ROUTINE(false),
    TYPE(false);

    private final boolean ordered;

    Kind(boolean ordered) {
        this.ordered = ordered;
    }

    /** Whether it makes a difference which comes first. */
    boolean ordered() {
        return ordered;
    }

    /** {@code foreign key} */
    @Override
    public String toString() {
        return words(this);
    }

    /** The name of a constant as people write it. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
