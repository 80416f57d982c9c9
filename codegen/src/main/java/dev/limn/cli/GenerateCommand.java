package dev.limn.cli;

import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveGeneration;
import dev.limn.codegen.Progress;
import dev.limn.codegen.SnapshotGeneration;
import java.io.PrintWriter;
import java.nio.file.Path;
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
    private final ClassOptions classes = new ClassOptions();

    private final PrintWriter err;
    private final Progress progress;

    GenerateCommand(PrintWriter err, Progress progress) {
        this.err = err;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        GeneratorOptions options = classes.options(packageName, directory);
        GenerationReport report = from.map(file -> SnapshotGeneration.run(file, options, progress))
                .orElseGet(() -> LiveGeneration.run(credentials.read(), options, progress));
        report.notes().forEach(line -> err.println("note: " + Text.printable(line)));
        report.renamed().forEach(line -> err.println("note: " + Text.printable(line)));
        err.println(report.summary());
        return 0;
    }
}
