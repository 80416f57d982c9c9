package dev.limn.emulator.wire;

import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * Listens for PostgreSQL clients on ports of loopback, all of them with TLS: Query Service has 80 and 5432 (Query Service
 * FAQ). Thread-safe. Connections are opened in virtual threads; a session has a thread of the platform, since an engine
 * may compute, or wait within a monitor, for long.
 */
public final class WireServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WireServer.class.getName());

    private static final TimeLimits LIMITS = new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(5));
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);

    private final SSLContext tls;
    private final Authenticator authenticator;
    private final Switches switches;
    private final TimeLimits limits;
    private final Connections connections;
    private final List<ServerSocket> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService openings = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .inheritInheritableThreadLocals(false)
            .name("limn-wire-", 0)
            .factory());
    private final ExecutorService sessions = Executors.newThreadPerTaskExecutor(Thread.ofPlatform()
            .daemon()
            .inheritInheritableThreadLocals(false)
            .name("limn-session-", 0)
            .factory());

    /** @param tls whose certificate is shown to clients */
    public WireServer(SSLContext tls, Authenticator authenticator, Switches switches) {
        this(tls, authenticator, switches, LIMITS);
    }

    WireServer(SSLContext tls, Authenticator authenticator, Switches switches, TimeLimits limits) {
        this.tls = tls;
        this.authenticator = authenticator;
        this.switches = switches;
        this.limits = limits;
        this.connections = new Connections(switches);
    }

    /**
     * Listens on one more port.
     *
     * @param port 0 for one that is free
     * @return the port
     * @throws IOException if it is taken, or not allowed
     */
    public int listen(int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            listener.close();
            throw new IOException("cannot listen on port " + port + " of loopback: " + e.getMessage(), e);
        }
        listeners.add(listener);
        openings.execute(() -> accept(listener));
        return listener.getLocalPort();
    }

    private void accept(ServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                open(listener.accept());
            } catch (IOException | RejectedExecutionException e) {
                if (!listener.isClosed()) {
                    LOG.log(Level.WARNING, "cannot accept a connection: " + e.getMessage());
                    pause();
                }
            }
        }
    }

    private void open(Socket socket) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            Connection connection = new Connection(new Line(socket, openings), connections, limits);
            Opening opening = new Opening(socket, tls, connections);
            openings.execute(() -> connection.open(
                    opening, visitor -> sessions.execute(() -> connection.serve(visitor, authenticator, switches))));
        } catch (IOException | RejectedExecutionException e) {
            socket.close();
            throw e;
        }
    }

    // Out of file descriptors, say: trying again at once would only keep a processor busy.
    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops listening and ends all connections. Returns when their threads have ended. */
    @Override
    public void close() {
        for (ServerSocket listener : listeners) {
            try {
                listener.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        connections.end(SqlFailure.fatal("57P01", "terminating connection: the server is shutting down"));
        if (!ended(sessions) | !ended(openings)) {
            connections.drop();
            sessions.shutdownNow();
            openings.shutdownNow();
            if (!ended(sessions) | !ended(openings)) {
                LOG.log(Level.WARNING, "a session has not ended: what it runs cannot be cancelled");
            }
        }
    }

    private boolean ended(ExecutorService threads) {
        threads.shutdown();
        try {
            return threads.awaitTermination(limits.grace().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
