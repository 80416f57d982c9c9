package dev.limn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.codegen.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The last line of a terminal, which says how a run gets on and gives way to whatever else is written there. Thread-safe.
 */
final class StatusLine implements Progress, AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";
    private static final long UNTIL_FIRST_MILLIS = 500;
    private static final long BETWEEN_MILLIS = 100;

    private final OutputStream terminal;
    private volatile String words = "";
    private String shown = "";

    /** One that shows its words only when told to. */
    StatusLine(OutputStream terminal) {
        this.terminal = terminal;
    }

    /** Shows news ten times a second from now on, unless the run is over before anybody wonders. */
    void start() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "limn status line");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleAtFixedRate(this::show, UNTIL_FIRST_MILLIS, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void at(Phase phase, int done, int all) {
        words = switch (phase) {
            case CONNECTING -> "connecting …";
            case READING -> "reading the catalog …";
            case MAKING_CLASSES -> "making classes: " + done + " of " + all + " tables";
            case WRITING_FILES -> "writing: " + done + " of " + all + " files";
        };
    }

    synchronized void show() {
        if (!words.equals(shown)) {
            shown = words;
            write(CLEAR + shown);
        }
    }

    /** Leaves an empty line, for whoever writes next. */
    @Override
    public void close() {
        giveWay();
    }

    private synchronized void giveWay() {
        words = "";
        show();
    }

    // What a terminal does not take is not worth a failure.
    private void write(String text) {
        try {
            terminal.write(text.getBytes(UTF_8));
            terminal.flush();
        } catch (IOException e) {
            words = shown;
        }
    }

    /** A way to the same terminal for all else; the line comes back when there is news. */
    OutputStream beside(OutputStream other) {
        return new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                write(new byte[] {(byte) character}, 0, 1);
            }

            @Override
            public void write(byte[] text, int start, int length) throws IOException {
                synchronized (StatusLine.this) {
                    giveWay();
                    other.write(text, start, length);
                }
            }

            @Override
            public void flush() throws IOException {
                other.flush();
            }
        };
    }
}
