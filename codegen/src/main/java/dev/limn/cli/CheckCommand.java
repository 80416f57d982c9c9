package dev.limn.cli;

import dev.limn.catalog.CatalogDifference;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Difference;
import dev.limn.catalog.xdm.XdmSchema;
import dev.limn.codegen.ClassDifferences;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveCatalog;
import dev.limn.codegen.LiveGeneration;
import dev.limn.codegen.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells whether a database still is what it was. */
@Command(
        name = "check",
        description = {
            "Tells in what the database differs from a snapshot, or from the classes that limn generate wrote, one"
                    + " difference a line. Nothing is written.",
            "For a snapshot, schemas and tables are those that it was asked for, unless options name others. For classes,"
                    + " give the options that limn generate was given."
        },
        exitCodeList = {
            "0:done, and there is no difference",
            "1:failed; each problem is a line on standard error",
            "2:wrong usage",
            "3:the check found a difference"
        })
final class CheckCommand implements Callable<Integer> {

    private static final int SAME = 0;
    private static final int DIFFERENT = 3;

    @Mixin
    private final CredentialsOption credentials = new CredentialsOption();

    @Option(names = "--snapshot", paramLabel = "FILE", description = "Compare with what limn snapshot wrote.")
    private Optional<Path> snapshot = Optional.empty();

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Compare with the classes below this source root; goes with --package.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--package", paramLabel = "NAME", description = "The package of the classes.")
    private Optional<String> packageName = Optional.empty();

    @Mixin
    private final ClassOptions classes = new ClassOptions();

    @Option(
            names = "--json",
            description = "Print an array of objects with kind, name, was and is. What is new has null for was, what is"
                    + " gone has null for is.")
    private boolean json;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Progress progress;

    CheckCommand(PrintWriter out, PrintWriter err, Progress progress) {
        this.out = out;
        this.err = err;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        refuseWrongChoice();
        return snapshot.isPresent() ? sinceSnapshot(snapshot.get()) : sinceClasses();
    }

    private void refuseWrongChoice() {
        boolean isClasses = directory.isPresent() || packageName.isPresent();
        if (snapshot.isPresent() == isClasses) {
            throw wrong("what to compare with must be one of --snapshot, or --directory with --package");
        }
        if (isClasses && (directory.isEmpty() || packageName.isEmpty())) {
            throw wrong("--directory and --package go together: " + (directory.isEmpty() ? "--directory" : "--package")
                    + " is missing");
        }
    }

    private static UsageException wrong(String what) {
        return new UsageException(new IllegalArgumentException(what));
    }

    private int sinceSnapshot(Path file) {
        CatalogScope wanted = classes.scope();
        List<XdmSchema> xdm = classes.xdm();
        progress.at(Progress.Phase.READING, 0, 0);
        CatalogDifference found = LiveCatalog.since(CatalogFile.read(file), credentials.read(), wanted, xdm);
        return tell(found.differences(), found.lines(), found.summary());
    }

    private int sinceClasses() {
        GeneratorOptions options = classes.options(packageName.orElseThrow(), directory.orElseThrow());
        ClassDifferences found = LiveGeneration.differences(credentials.read(), options, progress);
        return tell(found.differences(), found.lines(), found.summary());
    }

    private int tell(List<Difference> differences, List<String> lines, String summary) {
        if (json) {
            out.println(Json.array(differences));
        } else {
            lines.forEach(line -> out.println(Text.printable(line)));
        }
        err.println(Text.printable(summary));
        return differences.isEmpty() ? SAME : DIFFERENT;
    }
}
