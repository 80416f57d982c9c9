package dev.limn.conformance;

import dev.limn.testing.TestCertificates;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** TLS before a server of PostgreSQL's protocol that has none: it answers the request for TLS, and ends TLS there. */
final class TlsFront implements AutoCloseable {

    private static final int SSL_REQUEST_LENGTH = 8;
    private static final int SSL_REQUEST = 80877103;

    private final ServerSocket entrance;
    private final int destination;
    private final SSLContext tls;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private TlsFront(ServerSocket entrance, int destination, SSLContext tls) {
        this.entrance = entrance;
        this.destination = destination;
        this.tls = tls;
    }

    /**
     * A front to this port of loopback, with a certificate for {@code localhost}.
     *
     * @param authorityFile where the certificate is written that clients must trust
     */
    static TlsFront to(int destination, Path authorityFile) throws IOException {
        HeldCertificate authority = TestCertificates.authority("TLS front");
        Files.writeString(authorityFile, authority.certificatePem());
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(TestCertificates.server(authority, "localhost"))
                .build();
        ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TlsFront front = new TlsFront(entrance, destination, certificates.sslContext());
        Thread.ofVirtual().name("TLS front").start(front::accept);
        return front;
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                close();
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), destination)) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(server);
            requireTls(new DataInputStream(client.getInputStream()));
            client.getOutputStream().write('S');
            Socket secured = tls.getSocketFactory().createSocket(client, new ByteArrayInputStream(new byte[0]), true);
            Thread.ofVirtual().start(() -> carry(server, secured));
            carry(secured, server);
        } catch (IOException e) {
            open.remove(client); // one end has gone, which is how connections end
        }
    }

    private static void requireTls(DataInputStream client) throws IOException {
        if (client.readInt() != SSL_REQUEST_LENGTH || client.readInt() != SSL_REQUEST) {
            throw new IOException("no request for TLS");
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            open.remove(from);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
