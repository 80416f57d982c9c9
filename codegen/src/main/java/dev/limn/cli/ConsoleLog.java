package dev.limn.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Takes the place of the JDK's log handlers, where the logs of all libraries end up. Limn's own warnings are for the user
 * of the command; the rest is shown only when asked for.
 */
final class ConsoleLog extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    private final PrintWriter err;
    private final boolean verbose;
    private final List<Handler> before = List.of(ROOT.getHandlers());
    private final Level levelBefore = ROOT.getLevel();

    private ConsoleLog(PrintWriter err, boolean verbose) {
        this.err = err;
        this.verbose = verbose;
    }

    /** Shows logs there until it is closed. */
    static ConsoleLog to(PrintWriter err, boolean verbose) {
        ConsoleLog log = new ConsoleLog(err, verbose);
        log.setFormatter(new SimpleFormatter());
        log.before.forEach(ROOT::removeHandler);
        ROOT.addHandler(log);
        ROOT.setLevel(verbose ? Level.FINE : Level.WARNING);
        return log;
    }

    @Override
    public void publish(LogRecord record) {
        String message = getFormatter().formatMessage(record);
        if (isOurs(record) && record.getLevel().intValue() >= Level.WARNING.intValue()) {
            err.println("limn: " + Text.printable(message));
        } else if (verbose && !isTheJdks(record)) {
            String start = record.getLevel() + " " + record.getLoggerName() + ": ";
            message.lines().forEach(line -> err.println(start + Text.printable(line)));
        }
        if (verbose && record.getThrown() != null) {
            record.getThrown().printStackTrace(err);
        }
    }

    private static boolean isOurs(LogRecord record) {
        return String.valueOf(record.getLoggerName()).startsWith("dev.limn.");
    }

    // Every certificate of the trust store, for one.
    private static boolean isTheJdks(LogRecord record) {
        return String.valueOf(record.getLoggerName()).startsWith("jdk.");
    }

    @Override
    public void flush() {
        err.flush();
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
        before.forEach(ROOT::addHandler);
        ROOT.setLevel(levelBefore);
    }
}
