package dev.limn.cli;

import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.xdm.Xdm;
import dev.limn.catalog.xdm.XdmResult;
import dev.limn.catalog.xdm.XdmSchema;
import dev.limn.codegen.LiveCatalog;
import dev.limn.codegen.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down what a database holds. */
@Command(
        name = "snapshot",
        description = "Writes what the database holds into a file of JSON, for limn check and for generating without a"
                + " database. It names the user who saw it, and holds no secret.")
final class SnapshotCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Mixin
    private final CredentialsOption credentials = new CredentialsOption();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "Where to write it, unless it is there already; - is standard output.")
    private String output = "";

    @Mixin
    private final ScopeOptions scope = new ScopeOptions();

    @Mixin
    private final XdmOption xdm = new XdmOption();

    private final PrintWriter out;
    private final PrintWriter err;
    private final Progress progress;

    SnapshotCommand(PrintWriter out, PrintWriter err, Progress progress) {
        this.out = out;
        this.err = err;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        CatalogScope wanted = scope.scope();
        List<XdmSchema> schemas = xdm.schemas();
        progress.at(Progress.Phase.READING, 0, 0);
        XdmResult completed =
                Xdm.complete(LiveCatalog.read(credentials.read(), wanted).catalog(), schemas);
        completed.notes().forEach(line -> err.println("note: " + Text.printable(line)));
        CatalogFile snapshot = new CatalogFile(wanted, completed.catalog());
        err.println(Text.printable(snapshot.summary() + write(snapshot) + " as "
                + snapshot.catalog().user()));
        return 0;
    }

    private String write(CatalogFile snapshot) {
        if (output.equals(STANDARD_OUTPUT)) {
            snapshot.write(out);
            return "";
        }
        return (snapshot.write(Path.of(output)) ? " written to " : " unchanged in ") + output;
    }
}
