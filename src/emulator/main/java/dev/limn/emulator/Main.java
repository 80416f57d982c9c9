package dev.limn.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where {@code limn emulator} starts. */
@Command(
        name = "limn emulator",
        description = "Starts a local Query Service, with a data lake to play with, until it is interrupted.",
        sortOptions = false,
        footerHeading = "%nWhile it runs, it takes these lines on standard input:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ended as asked", "1:failed; the problem is a line on standard error", "2:wrong usage"})
public final class Main implements Callable<Integer> {

    // Held here, because a logger nobody holds forgets its level.
    private static final List<Logger> CHATTY = Stream.of("org.apache", "org.sparkproject", "io.zonky", "org.postgresql")
            .map(Logger::getLogger)
            .toList();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Listen there as Query Service does on port 80. Default: a free one.")
    private int port;

    @Option(
            names = "--second-port",
            paramLabel = "N",
            description = "Listen there as Query Service does on port 5432. Default: a free one.")
    private int secondPort;

    @Option(
            names = "--rest-port",
            paramLabel = "N",
            description = "Serve tokens and connection_parameters there. Default: a free one.")
    private int restPort;

    @Option(
            names = "--flatten",
            description = "Name a database with ?FLATTEN in the credentials: leaves of structs are columns.")
    private boolean flatten;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Make a table of each JSON or Parquet file, or folder of Parquet files, in DIR.")
    private @Nullable Path data;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many events the sample has; 0 for no sample. Default: 100000.")
    private long events;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "Where to write the credentials. Default: a file in a temporary folder.")
    private @Nullable Path credentials;

    @Option(
            names = "--token-life",
            paramLabel = "SECONDS",
            defaultValue = "86400",
            description = "How long the token in the credentials is valid. Default: 86400, a day.")
    private long tokenLife;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many sessions there may be at once. Default: 1, as with most licences.")
    private int sessions;

    @Option(
            names = "--running-queries",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many queries may run at once; further ones wait. Default: 1.")
    private int runningQueries;

    @Option(
            names = "--switch",
            paramLabel = "NAME=VALUE",
            description =
                    "Answer a question that the public documents leave open; README.md lists them. May be repeated.")
    private List<String> switches = new ArrayList<>();

    @Option(
            names = "--probe",
            paramLabel = "FILE",
            description = "Answer those questions as a real Query Service did: a report of limn probe. --switch goes"
                    + " before it.")
    private @Nullable Path probe;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = "Fail on demand from the start: the same words as on standard input. May be repeated.")
    private List<String> faults = new ArrayList<>();

    @Option(
            names = {"-v", "--verbose"},
            description = "Show what Spark and PostgreSQL log, on standard error.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this, and do nothing.")
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] args) {
        // Whatever a library prints must not end up among what programs read.
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        System.setOut(System.err);
        System.exit(commandLine(out, new PrintWriter(System.err, true, UTF_8)).execute(args));
    }

    /** The command, to be executed once. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new Main());
        command.getCommandSpec().usageMessage().footer(FaultCommands.HELP.toArray(String[]::new));
        return command.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, words) -> {
                    complain(wrong.getCommandLine(), told(wrong) + " [limn emulator --help]");
                    return 2;
                })
                .setExecutionExceptionHandler((e, failed, parsed) -> {
                    told(e).lines().forEach(line -> complain(failed, line));
                    return 1;
                });
    }

    private static void complain(CommandLine command, String what) {
        command.getErr().println("limn emulator: " + what);
    }

    private static String told(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!verbose) {
            CHATTY.forEach(logger -> logger.setLevel(Level.SEVERE));
        }
        List<Consumer<Emulator>> failing = faults.stream()
                .map(fault -> used(() -> FaultCommands.parse(fault)))
                .toList();
        Duration life = Duration.ofSeconds(tokenLife);
        if (tokenLife <= 0) {
            throw new ParameterException(commandLine(), "a token must live for a second or more, not " + tokenLife);
        }
        try (Emulator emulator = ProcessEmulator.start(used(this::options))) {
            Path file = emulator.writeCredentials(life, credentials);
            failing.forEach(fault -> used(() -> {
                fault.accept(emulator);
                return true;
            }));
            announce(emulator, file);
            obey(emulator);
        }
        return 0;
    }

    private EmulatorOptions.Builder options() {
        EmulatorOptions.Builder options = EmulatorOptions.builder()
                .port(port)
                .secondPort(secondPort)
                .restPort(restPort)
                .flatten(flatten)
                .events(events)
                .sessions(sessions)
                .runningQueries(runningQueries)
                .switches(chosen());
        if (data != null) {
            options.data(data);
        }
        // Whatever is not possible is told before anything starts.
        options.build();
        return options;
    }

    /** What a user's words come to, or the complaint that they are wrong. */
    private <T> T used(Supplier<T> words) {
        try {
            return words.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), told(e), e);
        }
    }

    private void announce(Emulator emulator, Path file) throws IOException {
        PrintWriter out = commandLine().getOut();
        out.println("ports: " + emulator.port() + " and " + emulator.secondPort() + " on " + emulator.host());
        out.println("user: " + emulator.user());
        out.println("database: " + emulator.database());
        out.println("authority: " + emulator.authorityFile());
        out.println("rest: " + emulator.rest());
        out.println("client id: " + emulator.imsClient().id());
        out.println("client secret in: " + emulator.writeClientSecret());
        out.println("account: " + emulator.writeAccount());
        out.println("credentials: " + file);
        out.flush();
    }

    // The end of input is not the end of the emulator, which may run in the background.
    private void obey(Emulator emulator) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            try {
                FaultCommands.run(line, emulator);
                commandLine().getOut().println("done: " + line.strip());
            } catch (IllegalArgumentException e) {
                complain(commandLine(), told(e));
            }
        }
        Thread.currentThread().join();
    }

    private CommandLine commandLine() {
        return requireNonNull(spec).commandLine();
    }

    private Switches chosen() {
        Switches chosen =
                probe == null ? Switches.defaults() : Switches.defaults().withProbe(probe);
        for (String each : switches) {
            int equals = each.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("--switch needs NAME=VALUE, not '" + each + "'");
            }
            chosen = chosen.with(Switch.of(each.substring(0, equals)), each.substring(equals + 1));
        }
        return chosen;
    }
}
