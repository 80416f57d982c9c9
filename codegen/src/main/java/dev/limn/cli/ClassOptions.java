package dev.limn.cli;

import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.xdm.XdmSchema;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.NamePatterns;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which tables classes are about, and what the classes are like. */
final class ClassOptions {

    @Mixin
    private final ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--version-column",
            paramLabel = "REGEX",
            description = "Columns that count the changes of a row, for optimistic locking; the whole name (column or"
                    + " schema.table.column) must match. May be repeated.")
    private List<String> versionColumns = List.of();

    @Mixin
    private final PresetOptions presets = new PresetOptions();

    @Mixin
    private final XdmOption xdm = new XdmOption();

    CatalogScope scope() {
        return scope.scope();
    }

    List<XdmSchema> xdm() {
        return xdm.schemas();
    }

    GeneratorOptions options(String packageName, Path directory) {
        CatalogScope tables = scope();
        List<XdmSchema> schemas = xdm();
        try {
            return new GeneratorOptions(
                    packageName,
                    directory,
                    tables.schemas(),
                    tables.includes(),
                    tables.excludes(),
                    NamePatterns.of(versionColumns),
                    presets.presets(),
                    schemas);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
