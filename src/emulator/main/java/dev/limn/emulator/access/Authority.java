package dev.limn.emulator.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * A certificate authority of one emulator, made when it starts. Its key, and those of the certificates it signs, never
 * leave this process. Immutable.
 */
public final class Authority {

    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "::1");
    private static final long DAYS = 397;

    private final HeldCertificate held = new HeldCertificate.Builder()
            // With one name for all, OpenSSL takes another emulator's for this one, and fails without a reason.
            .commonName("Limn emulator " + RandomText.hexadecimal(4))
            .certificateAuthority(0)
            .duration(DAYS, TimeUnit.DAYS)
            .ecdsa256()
            .build();

    /** What clients are to trust. */
    public X509Certificate certificate() {
        return held.certificate();
    }

    /** Writes what clients are to trust, as PEM: libpq's and Limn's {@code sslrootcert}. It holds no secret. */
    public void writeTo(Path file) throws IOException {
        Files.writeString(file, held.certificatePem());
    }

    /**
     * For a server that clients reach as localhost, 127.0.0.1 or ::1, with a new key and certificate.
     *
     * @param names other names and addresses it has
     */
    public SSLContext server(String... names) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder()
                .commonName("localhost")
                .signedBy(held)
                .duration(DAYS, TimeUnit.DAYS)
                .ecdsa256();
        LOCAL.forEach(builder::addSubjectAlternativeName);
        List.of(names).forEach(builder::addSubjectAlternativeName);
        return new HandshakeCertificates.Builder()
                .heldCertificate(builder.build(), held.certificate())
                .build()
                .sslContext();
    }

    /** For a client in this JVM, which trusts this authority and no other. */
    public SSLContext client() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(held.certificate())
                .build()
                .sslContext();
    }
}
