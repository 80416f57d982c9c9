package dev.limn.tls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The certificate we show to a server that asks for one. Immutable.
 *
 * @param certificate a PEM file: our certificate, then those that vouch for it (libpq's {@code sslcert})
 * @param key its private key, PKCS#8 without a passphrase, as PEM or DER (libpq's {@code sslkey}); only its owner
 *     may be able to read it
 */
public record ClientCertificate(Path certificate, Path key) {

    public ClientCertificate {
        requireNonNull(certificate, "certificate");
        requireNonNull(key, "key");
    }
}
