package dev.limn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.codegen.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Where the command {@code limn} starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Whatever a library prints must not end up among the data.
        System.setOut(System.err);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(Terminal.showsStandardError() ? runWatched(args, out, err) : run(args, out, err));
    }

    // Data may go to the same terminal.
    private static int runWatched(String[] args, OutputStream out, OutputStream err) {
        StatusLine status = new StatusLine(err);
        status.start();
        int code = run(args, status.beside(out), status.beside(err), status);
        status.close();
        return code;
    }

    /**
     * Runs one command.
     *
     * @param out takes the data, in UTF-8 whatever the locale: names of tables must survive a pipe
     * @param err takes notes and problems
     * @return 0 done, 1 failed, 2 wrong usage, 3 a check found a difference
     */
    public static int run(String[] args, OutputStream out, OutputStream err) {
        return run(args, out, err, Progress.ignored());
    }

    static int run(String[] args, OutputStream out, OutputStream err, Progress progress) {
        FailureKeeper data = new FailureKeeper(out);
        PrintWriter notes = new PrintWriter(err, true, UTF_8);
        try (PrintWriter printer = new PrintWriter(data, false, UTF_8)) {
            int code = commandLine(printer, notes, progress).execute(args);
            printer.flush();
            return delivered(data.failure(), notes) ? code : 1;
        }
    }

    // Who closes the pipe has read enough, as head does: that is no failure.
    private static boolean delivered(Optional<IOException> failure, PrintWriter notes) {
        if (failure.isEmpty() || "Broken pipe".equals(failure.get().getMessage())) {
            return true;
        }
        notes.println(
                "limn: standard output cannot be written: " + failure.get().getMessage());
        return false;
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err, Progress progress) {
        LimnCommand limn = new LimnCommand();
        Complaints complaints = new Complaints(limn, err);
        return new CommandLine(limn)
                .addSubcommand(new TablesCommand(out))
                .addSubcommand(new GenerateCommand(err, progress))
                .addSubcommand(new SnapshotCommand(out, err, progress))
                .addSubcommand(new CheckCommand(out, err, progress))
                .addSubcommand(new DoctorCommand(out))
                .addSubcommand(new ProbeCommand(out))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .setExecutionStrategy(parsed -> execute(parsed, limn, err));
    }

    private static int execute(ParseResult parsed, LimnCommand limn, PrintWriter err) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ConsoleLog log = ConsoleLog.to(err, limn.verbose());
        try {
            return new RunLast().execute(parsed);
        } finally {
            log.close();
        }
    }
}
