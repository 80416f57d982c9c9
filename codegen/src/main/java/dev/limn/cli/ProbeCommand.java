package dev.limn.cli;

import dev.limn.cli.probe.Answer;
import dev.limn.cli.probe.Probe;
import dev.limn.cli.probe.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.exception.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds out what the documents of Query Service leave open. */
@Command(
        name = "probe",
        description = {
            "Asks a Query Service what its public documents leave open: how it reads quotes, what its catalog shows, which"
                    + " parts of the protocol it has. Prints a line for each question.",
            "Reads only, with one session at a time, and takes about a minute."
        })
final class ProbeCommand implements Callable<Integer> {

    @Mixin
    private final CredentialsOption credentials = new CredentialsOption();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Also write the answers as JSON, for limn emulator --probe FILE. Holds neither host, user nor"
                    + " secret.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--json", description = "Print that JSON instead of lines.")
    private boolean json;

    @Option(names = "--write", description = "Also ask what needs a table, which is made and dropped again.")
    private boolean write;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            description =
                    "Also open up to N sessions at once, to see how their limit is told. Others of the organization"
                            + " may be refused meanwhile.")
    private int sessions;

    private final PrintWriter out;

    ProbeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Report report = ask(new Probe(credentials.read(), write, sessions));
        if (json) {
            out.println(report.json());
        }
        output.ifPresent(file -> write(file, report));
        return 0;
    }

    private Report ask(Probe probe) {
        try {
            return probe.ask(answer -> {
                if (!json) {
                    print(answer);
                }
            });
        } catch (SQLException e) {
            throw new DataAccessException(String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Answer answer) {
        out.println(Text.printable("%-28s %s".formatted(answer.name(), answer.words())));
        out.flush();
    }

    private static void write(Path file, Report report) {
        try {
            Files.writeString(file, report.json() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written (choose another --output)", e);
        }
    }
}
