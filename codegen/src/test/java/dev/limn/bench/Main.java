package dev.limn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.bench.codegen.CodegenBench;
import dev.limn.bench.rows.ReadBench;
import dev.limn.bench.rows.WriteBench;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where {@code scripts/bench} starts. */
public final class Main {

    @Command(
            name = "bench",
            description = "Measures Limn against what it is built on.",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Benchmarks {

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = ScopeType.INHERIT,
                description = "Show this.")
        private boolean help;
    }

    // The JVM forgets levels of loggers that nobody holds.
    private static final List<Logger> CHATTY = List.of(Logger.getLogger("io.zonky"), Logger.getLogger("com.zaxxer"));

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(OutputStream data, OutputStream notes, String... arguments) {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        PrintWriter out = new PrintWriter(data, true, UTF_8);
        PrintWriter err = new PrintWriter(notes, true, UTF_8);
        return new CommandLine(new Benchmarks())
                .addSubcommand(new CodegenBench(out, err))
                .addSubcommand(new WriteBench(out, err))
                .addSubcommand(new ReadBench(out, err))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, words) -> {
                    err.println("bench: " + wrong.getMessage() + " [scripts/bench --help]");
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println("bench: " + failure);
                    return 1;
                })
                .execute(arguments);
    }
}
