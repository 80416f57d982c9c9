package dev.limn.cli;

import dev.limn.cli.doctor.Doctor;
import dev.limn.cli.doctor.Finding;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for what stands between credentials and the first row. */
@Command(
        name = "doctor",
        description =
                "Looks at everything between the credentials and the first row, and says of each how it is and what"
                        + " to do. Ends with 1 if something has failed.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final CredentialsOption credentials = new CredentialsOption();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait for an answer; ${DEFAULT-VALUE} unless said otherwise.")
    private int timeout;

    @Option(names = "--json", description = "Print an array of objects with check, status and text.")
    private boolean json;

    private final PrintWriter out;

    DoctorCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (timeout < 1) {
            throw new UsageException(new IllegalArgumentException("--timeout must be at least 1"));
        }
        List<Finding> findings = new ArrayList<>();
        boolean well = new Doctor(credentials.read(), Duration.ofSeconds(timeout), json ? findings::add : this::print)
                .examine();
        if (json) {
            out.println(Json.array(findings));
        }
        return well ? 0 : 1;
    }

    private void print(Finding finding) {
        String status = finding.status().name().toLowerCase(Locale.ROOT);
        out.println(Text.printable("%-8s %-12s %s".formatted(status, finding.check(), finding.text())));
        out.flush();
    }
}
