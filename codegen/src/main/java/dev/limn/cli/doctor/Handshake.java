package dev.limn.cli.doctor;

import dev.limn.credentials.Credentials;
import dev.limn.tls.SslMode;
import dev.limn.tls.Tls;
import dev.limn.tls.internal.TlsSocketFactory;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;

/**
 * Who a server says it is, believed or not: nothing but the start of the conversation is sent, as
 * <a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL">PostgreSQL's protocol</a> has it.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param chain the server's certificates, its own first
 */
record Handshake(String protocol, List<X509Certificate> chain) {

    private static final int SSL_REQUEST = 80877103;

    /** Empty if the server offers no TLS. */
    static Optional<Handshake> with(Credentials credentials, Duration patience)
            throws IOException, GeneralSecurityException {
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(patience.toMillis());
            socket.connect(new InetSocketAddress(credentials.host(), credentials.port()), millis);
            socket.setSoTimeout(millis);
            return offersTls(socket) ? Optional.of(shake(socket, credentials)) : Optional.empty();
        }
    }

    private static boolean offersTls(Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(2 * Integer.BYTES);
        out.writeInt(SSL_REQUEST);
        out.flush();
        return socket.getInputStream().read() == 'S';
    }

    private static Handshake shake(Socket socket, Credentials credentials)
            throws IOException, GeneralSecurityException {
        Tls unverified =
                new Tls(SslMode.REQUIRE, Optional.empty(), credentials.tls().clientCertificate());
        try (SSLSocket secured = (SSLSocket)
                TlsSocketFactory.of(unverified).createSocket(socket, credentials.host(), credentials.port(), true)) {
            secured.startHandshake();
            List<X509Certificate> chain = Stream.of(secured.getSession().getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
            return new Handshake(secured.getSession().getProtocol(), chain);
        }
    }

    /** The server's own certificate. */
    X509Certificate certificate() {
        return chain.getFirst();
    }
}
