package dev.limn.conformance.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The statements that the driver sends from this thread, as it logs them itself. */
final class Statements extends Handler implements AutoCloseable {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String SENT = " FE=> Parse(";

    private final long thread = Thread.currentThread().threadId();
    private final List<String> sent = new ArrayList<>();
    private final Level before = DRIVER.getLevel();

    Statements() {
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(this);
    }

    List<String> sent() {
        return sent;
    }

    @Override
    public void publish(LogRecord record) {
        // The emulator asks its own catalog with the same driver, in threads of its own.
        if (record.getLongThreadID() == thread && record.getMessage().startsWith(SENT)) {
            sent.add(record.getMessage() + Arrays.toString(record.getParameters()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(before);
    }
}
