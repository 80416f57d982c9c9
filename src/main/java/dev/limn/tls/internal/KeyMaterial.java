package dev.limn.tls.internal;

import dev.limn.tls.ClientCertificate;
import dev.limn.tls.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Certificates and keys, from the files that {@link Tls} names. Every failure names its file. */
final class KeyMaterial {

    private static final Pattern PEM_KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----(.*?)-----END \\1PRIVATE KEY-----", Pattern.DOTALL);
    private static final char[] NO_PASSPHRASE = {};

    private KeyMaterial() {}

    /** Who we trust; null means the JVM's trust store. */
    static TrustManager @Nullable [] trustManagers(Tls tls) throws IOException, GeneralSecurityException {
        if (!tls.verifiesAuthority()) {
            return new TrustManager[] {new TrustsAnybody()};
        }
        if (tls.rootCertificate().isEmpty()) {
            return null;
        }
        KeyStore store = emptyStore();
        int number = 0;
        for (Certificate certificate : certificates(tls.rootCertificate().get())) {
            store.setCertificateEntry("root" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** Who we are; null means nobody in particular. */
    static KeyManager @Nullable [] keyManagers(Tls tls) throws IOException, GeneralSecurityException {
        if (tls.clientCertificate().isEmpty()) {
            return null;
        }
        ClientCertificate client = tls.clientCertificate().get();
        KeyStore store = emptyStore();
        Certificate[] chain = certificates(client.certificate()).toArray(Certificate[]::new);
        PublicKey publicKey = chain[0].getPublicKey();
        PrivateKey key = privateKey(client.key(), publicKey.getAlgorithm());
        if (!belongTogether(key, publicKey)) {
            throw new InvalidKeyException(
                    client.key() + ": not the key of " + client.certificate() + " (sslcert and sslkey must be a pair)");
        }
        store.setKeyEntry("client", key, NO_PASSPHRASE, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSPHRASE);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static List<? extends Certificate> certificates(Path file) throws IOException, CertificateException {
        try (ByteArrayInputStream content = new ByteArrayInputStream(read(file))) {
            List<? extends Certificate> found =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(content));
            if (found.isEmpty()) {
                throw new CertificateException(file + ": holds no certificate (give a PEM file)");
            }
            return found;
        } catch (CertificateException e) {
            throw new CertificateException(file + ": not a certificate file (give a PEM file)", e);
        }
    }

    private static PrivateKey privateKey(Path file, String algorithm) throws IOException, GeneralSecurityException {
        byte[] content = read(file);
        Matcher pem = PEM_KEY.matcher(new String(content, StandardCharsets.ISO_8859_1));
        byte[] der = content;
        if (pem.find()) {
            if (!pem.group(1).isEmpty()) {
                throw new InvalidKeyException(file + ": a " + pem.group(1).strip()
                        + " key, where PKCS#8 without a passphrase is needed"
                        + " (openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW)");
            }
            der = Base64.getMimeDecoder().decode(pem.group(2));
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new InvalidKeyException(
                    file + ": not a PKCS#8 " + algorithm + " key, as its certificate says it should be", e);
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey publicKey) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        return signature.verify(signed);
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        }
    }

    /** What {@code sslmode=require} asks for: encryption without knowing who is there. */
    private static final class TrustsAnybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
