package dev.limn.codegen;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which tables get which preset. Immutable.
 *
 * @param usual the preset of all tables but those that a pattern takes
 * @param full patterns of tables that get {@link Preset#FULL}; each must match the whole of a name, written
 *     {@code table} or {@code schema.table}
 * @param lean patterns of tables that get {@link Preset#LEAN}, unless they are among the full ones
 */
public record Presets(Preset usual, List<Pattern> full, List<Pattern> lean) {

    public Presets {
        requireNonNull(usual, "usual");
        full = List.copyOf(full);
        lean = List.copyOf(lean);
    }

    /** The same for all tables. */
    public static Presets all(Preset preset) {
        return new Presets(preset, List.of(), List.of());
    }

    public Preset of(QualifiedName table) {
        if (NamePatterns.anyMatches(full, table)) {
            return Preset.FULL;
        }
        return NamePatterns.anyMatches(lean, table) ? Preset.LEAN : usual;
    }
}
