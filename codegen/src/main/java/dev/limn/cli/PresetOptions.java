package dev.limn.cli;

import dev.limn.codegen.NamePatterns;
import dev.limn.codegen.Preset;
import dev.limn.codegen.Presets;
import java.util.List;
import picocli.CommandLine.Option;

/** How much the classes of which tables offer. */
final class PresetOptions {

    @Option(
            names = "--preset",
            paramLabel = "full|lean",
            description = "How much classes offer; full unless said otherwise. Lean ones have typed columns and records"
                    + " and little else, and compile in half the time.")
    private String preset = "full";

    @Option(
            names = "--full",
            paramLabel = "REGEX",
            description = "Tables that get the preset full whatever --preset says; the whole name (table or"
                    + " schema.table) must match. May be repeated.")
    private List<String> full = List.of();

    @Option(
            names = "--lean",
            paramLabel = "REGEX",
            description = "Tables that get the preset lean, unless --full takes them; may be repeated.")
    private List<String> lean = List.of();

    /** Throws {@link IllegalArgumentException} if one makes no sense. */
    Presets presets() {
        return new Presets(Preset.of(preset), NamePatterns.of(full), NamePatterns.of(lean));
    }
}
