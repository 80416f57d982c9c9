package dev.limn.tls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the connection is protected. There is always TLS, of version 1.2 or newer. Immutable.
 *
 * @param mode how strictly the server is checked
 * @param rootCertificate a PEM file of trusted authorities (libpq's {@code sslrootcert}); empty for the JVM's trust store
 * @param clientCertificate what we show to a server that asks
 */
public record Tls(SslMode mode, Optional<Path> rootCertificate, Optional<ClientCertificate> clientCertificate) {

    /** Full verification against the JVM's trust store. */
    public static final Tls VERIFY_FULL = new Tls(SslMode.VERIFY_FULL, Optional.empty(), Optional.empty());

    public Tls {
        requireNonNull(mode, "mode");
        requireNonNull(rootCertificate, "rootCertificate");
        requireNonNull(clientCertificate, "clientCertificate");
    }

    /** Whether an authority must vouch for the server. */
    public boolean verifiesAuthority() {
        return mode != SslMode.REQUIRE || rootCertificate.isPresent();
    }
}
