package dev.limn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A piece of network between a client and a server on loopback, which can break. */
public final class Relay implements AutoCloseable {

    private final ServerSocket entrance;
    private final int destination;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    private Relay(ServerSocket entrance, int destination) {
        this.entrance = entrance;
        this.destination = destination;
    }

    /** A relay to this port of loopback. */
    public static Relay to(int destination) {
        try {
            Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), destination);
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
            from.getInputStream().transferTo(to.getOutputStream());
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
