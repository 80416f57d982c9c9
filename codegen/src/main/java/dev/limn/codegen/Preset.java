package dev.limn.codegen;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much a table's classes offer. */
public enum Preset {
    /** What jOOQ's own generator writes. */
    FULL,
    /**
     * Typed columns and typed records, which compile in half the time. Left out are join paths, the narrower return
     * types of {@code as}, {@code rename}, {@code where} and {@code key}, the record's constructor with all columns, annotations of
     * nullability, and comments on getters and setters.
     */
    LEAN;

    /**
     * The preset that people call so, whatever the case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Preset of(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("preset '" + name + "' is not one of " + Preset.names()));
    }

    private static String names() {
        return Arrays.stream(values())
                .map(preset -> preset.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
