package dev.limn.emulator.wire;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** The socket beneath a connection's TLS, which can be closed without waiting for anybody. Thread-safe. */
final class Line {

    /** Something that is done besides, and given up when the server closes. */
    @FunctionalInterface
    interface Task {
        void run() throws InterruptedException;
    }

    private static final System.Logger LOG = System.getLogger(Line.class.getName());
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Socket socket;
    private final Executor threads;

    Line(Socket socket, Executor threads) {
        this.socket = socket;
        this.threads = threads;
    }

    /** Does something in a thread of its own, or leaves it and closes the line when the server closes. */
    void inBackground(Task task) {
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } catch (InterruptedException e) {
                    close();
                }
            });
        } catch (RejectedExecutionException e) {
            close();
        }
    }

    /** Closes the line after a time, unless something has happened by then. */
    void closeAfter(Duration limit, CountDownLatch unless) {
        inBackground(() -> {
            if (!unless.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        });
    }

    /**
     * Closes the line after a moment in which the client may stop sending: closing a socket with bytes that nobody has
     * read takes back what was said last.
     */
    void linger() {
        long end = System.nanoTime() + LINGER.toNanos();
        byte[] ignored = new byte[8_192];
        try {
            socket.setSoTimeout((int) LINGER.toMillis());
            InputStream in = socket.getInputStream();
            while (in.read(ignored) >= 0 && System.nanoTime() - end < 0) {}
        } catch (IOException e) {
            LOG.log(Level.TRACE, "nothing more from a client: " + e.getMessage());
        }
        close();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a connection has not been closed as it should: " + e.getMessage());
        }
    }
}
