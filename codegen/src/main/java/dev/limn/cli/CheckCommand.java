package dev.limn.cli;

import dev.limn.catalog.CatalogDifference;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.LiveCatalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells whether a database still is what it was. */
@Command(
        name = "check",
        description =
                "Tells in what the database differs from a snapshot, one difference a line. Schemas and tables are"
                        + " those that the snapshot was asked for, unless options name others.",
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

    @Option(names = "--snapshot", paramLabel = "FILE", required = true, description = "What limn snapshot wrote.")
    private Path snapshot = Path.of("");

    @Mixin
    private final ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--json",
            description = "Print an array of objects with kind, name, was and is. What is new has null for was, what is"
                    + " gone has null for is.")
    private boolean json;

    private final PrintWriter out;
    private final PrintWriter err;

    CheckCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        CatalogScope wanted = scope.scope();
        CatalogDifference difference = LiveCatalog.since(CatalogFile.read(snapshot), credentials.read(), wanted);
        print(difference);
        err.println(Text.printable(difference.summary()));
        return difference.isEmpty() ? SAME : DIFFERENT;
    }

    private void print(CatalogDifference difference) {
        if (json) {
            out.println(Json.array(difference.differences()));
        } else {
            difference.lines().forEach(line -> out.println(Text.printable(line)));
        }
    }
}
