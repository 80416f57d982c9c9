package dev.limn.cli;

import dev.limn.catalog.CatalogScope;
import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveGeneration;
import dev.limn.codegen.NamePatterns;
import dev.limn.codegen.SnapshotGeneration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes Java classes for the tables of a database. */
@Command(
        name = "generate",
        description = "Writes Java classes for tables and views: only what changed, and what is gone is removed.")
final class GenerateCommand implements Callable<Integer> {

    @Mixin
    private final CredentialsOption credentials = new CredentialsOption();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Make classes from a file that limn snapshot has written, and ask no database.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--package", paramLabel = "NAME", required = true, description = "The package of the classes.")
    private String packageName = "";

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            required = true,
            description = "The source root: the package's folder is made below it.")
    private Path directory = Path.of("");

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

    private final PrintWriter err;

    GenerateCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        GeneratorOptions options = options();
        GenerationReport report = from.map(file -> SnapshotGeneration.run(file, options))
                .orElseGet(() -> LiveGeneration.run(credentials.read(), options));
        report.renamed().forEach(line -> err.println("note: " + Text.printable(line)));
        err.println(report.summary());
        return 0;
    }

    private GeneratorOptions options() {
        CatalogScope tables = scope.scope();
        try {
            return new GeneratorOptions(
                    packageName,
                    directory,
                    tables.schemas(),
                    tables.includes(),
                    tables.excludes(),
                    NamePatterns.of(versionColumns),
                    presets.presets());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
