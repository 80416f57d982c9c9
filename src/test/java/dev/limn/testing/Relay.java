package dev.limn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A piece of network between a client and a server on loopback, which can break and can be long. */
public final class Relay implements AutoCloseable {

    private final ServerSocket entrance;
    private final int destination;
    private final Duration delay;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    private Relay(ServerSocket entrance, int destination, Duration delay) {
        this.entrance = entrance;
        this.destination = destination;
        this.delay = delay;
    }

    /** A relay to this port of loopback. */
    public static Relay to(int destination) {
        return to(destination, Duration.ZERO);
    }

    /**
     * A relay to this port of loopback over which a question and its answer take this much longer. Making the connection
     * does not: the client is let in at once.
     */
    public static Relay to(int destination, Duration roundTrip) {
        try {
            ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Relay relay = new Relay(entrance, destination, roundTrip.dividedBy(2));
            Thread.ofVirtual().name("relay").start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients connect. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** How many connections were made so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Breaks all connections, without a word to either side. */
    public void cut() {
        open.forEach(Relay::close);
    }

    @Override
    public void close() {
        try {
            entrance.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                accepted.incrementAndGet();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), destination);
                // Otherwise small pieces wait for each other here, which is nobody's delay but ours.
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            } catch (IOException e) {
                close();
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            LongLine.carry(from.getInputStream(), to.getOutputStream(), delay);
        } catch (IOException e) {
            // A broken network is what this is for; both ends are closed by now.
            open.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
