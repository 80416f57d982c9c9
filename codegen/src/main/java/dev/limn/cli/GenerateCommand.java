package dev.limn.cli;

import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveGeneration;
import dev.limn.codegen.NamePatterns;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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

    @Option(names = "--package", paramLabel = "NAME", required = true, description = "The package of the classes.")
    private String packageName = "";

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            required = true,
            description = "The source root: the package's folder is made below it.")
    private Path directory = Path.of("");

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "Read this schema only; may be repeated. Without it, all schemas but the system's.")
    private List<String> schemas = List.of();

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            description = "Only tables whose whole name (table or schema.table) matches; may be repeated, and one"
                    + " match is enough.")
    private List<String> includes = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "REGEX",
            description = "No tables whose whole name matches; may be repeated, and wins over --include.")
    private List<String> excludes = List.of();

    @Option(
            names = "--version-column",
            paramLabel = "REGEX",
            description = "Columns that count the changes of a row, for optimistic locking; the whole name (column or"
                    + " schema.table.column) must match. May be repeated.")
    private List<String> versionColumns = List.of();

    private final PrintWriter err;

    GenerateCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        GeneratorOptions options = options();
        GenerationReport report = LiveGeneration.run(credentials.read(), options);
        report.renamed().forEach(line -> err.println("note: " + Text.printable(line)));
        err.println(report.summary());
        return 0;
    }

    private GeneratorOptions options() {
        try {
            return new GeneratorOptions(
                    packageName,
                    directory,
                    schemas,
                    NamePatterns.of(includes),
                    NamePatterns.of(excludes),
                    NamePatterns.of(versionColumns));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
