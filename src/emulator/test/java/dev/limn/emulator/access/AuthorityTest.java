package dev.limn.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

    private static final Authority AUTHORITY = new Authority();

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1", "acme.platform-query.adobe.io"})
    void vouchesForEveryName(String name) throws Exception {
        SSLContext server = AUTHORITY.server("acme.platform-query.adobe.io");

        X509Certificate shown = handshake(server, AUTHORITY.client(), name);

        assertThat(shown.getIssuerX500Principal())
                .isEqualTo(AUTHORITY.certificate().getSubjectX500Principal());
        assertThat(shown.getPublicKey().getAlgorithm()).isEqualTo("EC");
        shown.verify(AUTHORITY.certificate().getPublicKey());
    }

    @Test
    void vouchesForNoOtherName() {
        assertThatThrownBy(() -> handshake(AUTHORITY.server(), AUTHORITY.client(), "acme.platform-query.adobe.io"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void isTrustedByNobodyElse() {
        assertThatThrownBy(() -> handshake(AUTHORITY.server(), new Authority().client(), "localhost"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void writesItsCertificateAndNoKey() throws Exception {
        Path file = folder.resolve("root.crt");

        AUTHORITY.writeTo(file);

        assertThat(Files.readString(file))
                .startsWith("-----BEGIN CERTIFICATE-----")
                .doesNotContain("KEY");
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate read =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            assertThat(read).isEqualTo(AUTHORITY.certificate());
            assertThat(read.getBasicConstraints()).isZero();
        }
    }

    /** The certificate a server shows to a client that looks for a name. */
    private static X509Certificate handshake(SSLContext server, SSLContext client, String name) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (SSLServerSocket listener =
                        (SSLServerSocket) server.getServerSocketFactory().createServerSocket(0, 1, loopback);
                Socket plain = new Socket(loopback, listener.getLocalPort());
                SSLSocket socket = (SSLSocket)
                        client.getSocketFactory().createSocket(plain, name, listener.getLocalPort(), true)) {
            Thread.startVirtualThread(() -> {
                try (SSLSocket accepted = (SSLSocket) listener.accept()) {
                    accepted.startHandshake();
                    accepted.getInputStream().read();
                } catch (IOException e) {
                    // The client's side tells.
                }
            });
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }
}
