package dev.limn.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.limn.AuthenticationException;
import dev.limn.Limn;
import dev.limn.LimnException;
import dev.limn.TlsException;
import dev.limn.credentials.Credentials;
import dev.limn.testing.TestCertificates;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    Path folder = Path.of("");

    /** The two kinds of key that authorities sign. */
    enum Algorithm {
        RSA,
        EC
    }

    @BeforeAll
    static void makeRole() {
        SERVER.execute("postgres", "create role by_certificate login");
    }

    @AfterAll
    static void dropRole() {
        SERVER.execute("postgres", "drop role by_certificate");
    }

    @Test
    void speaksTls13WithServersThatCan() {
        assertThat(protocol(SERVER)).isEqualTo("TLSv1.3");
    }

    @Test
    void speaksTls12WithServersThatMust() {
        try (TlsPostgres older = TlsPostgres.builder()
                .setting("ssl_max_protocol_version", "TLSv1.2")
                .start()) {
            assertThat(protocol(older)).isEqualTo("TLSv1.2");
        }
    }

    @Test
    void verifiesAServerByItsAddress() {
        HeldCertificate authority = TestCertificates.authority("Authority");
        try (TlsPostgres server = TlsPostgres.builder()
                        .authority(authority)
                        .certificate(TestCertificates.server(authority, "127.0.0.1"))
                        .start();
                Limn byAddress = Limn.open(credentials(server).host("127.0.0.1").build());
                Limn byName = Limn.open(credentials(server).build())) {
            assertThat(byAddress.schemas()).isNotEmpty();
            assertThatThrownBy(byName::schemas).isInstanceOf(TlsException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void provesWhoWeAreWithACertificate(Algorithm algorithm) throws IOException {
        HeldCertificate client = client(algorithm);

        try (Limn limn = Limn.open(byCertificate(
                write("client.crt", client.certificatePem()), write("client.key", client.privateKeyPkcs8Pem())))) {
            assertThat(limn.schemas()).isNotEmpty();
        }
    }

    @Test
    void readsKeysInDer() throws IOException {
        HeldCertificate client = client(Algorithm.EC);
        Path key = write("client.pk8", "");
        Files.write(key, client.keyPair().getPrivate().getEncoded());

        try (Limn limn = Limn.open(byCertificate(write("client.crt", client.certificatePem()), key))) {
            assertThat(limn.schemas()).isNotEmpty();
        }
    }

    @Test
    void isRefusedWithoutTheCertificateTheServerWants() {
        try (Limn limn = Limn.open(credentials(SERVER).user("by_certificate").build())) {
            assertThatThrownBy(limn::schemas).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void isRefusedWhereACertificateDoesNotDo() throws IOException {
        HeldCertificate client = client(Algorithm.EC);
        Credentials onlyCertificate = SERVER.place("postgres")
                .user(SERVER.user())
                .sslcert(write("client.crt", client.certificatePem()))
                .sslkey(write("client.key", client.privateKeyPkcs8Pem()))
                .build();

        try (Limn limn = Limn.open(onlyCertificate)) {
            assertThatThrownBy(limn::schemas)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("password");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no key at all",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----"
            })
    void namesTheKeyFileItCannotUse(String content) throws IOException {
        Path key = write("client.key", content);

        assertRefused(byCertificate(write("client.crt", client(Algorithm.EC).certificatePem()), key), key);
    }

    @Test
    void refusesAKeyThatIsNotTheCertificates() throws IOException {
        Path certificate = write("client.crt", client(Algorithm.EC).certificatePem());
        Path key = write("client.key", client(Algorithm.EC).privateKeyPkcs8Pem());

        assertRefused(byCertificate(certificate, key), key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void namesTheRootCertificateItCannotUse(String content) throws IOException {
        Path root = write("root.crt", content);

        assertRefused(credentials(SERVER).sslrootcert(root).build(), root);
    }

    @Test
    void trustsWhatTheJvmTrusts() throws IOException, GeneralSecurityException, InterruptedException {
        Path trustStore = folder.resolve("trust.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", SERVER.authority().certificate());
        try (OutputStream file = Files.newOutputStream(trustStore)) {
            store.store(file, "changeit".toCharArray());
        }
        Path credentials = TlsPostgres.writeSecret(
                folder.resolve("credentials"),
                "host=localhost\nport=" + SERVER.port() + "\ndbname=postgres\nuser=postgres\npassword="
                        + SERVER.password());

        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djavax.net.ssl.trustStore=" + trustStore,
                        "-Djavax.net.ssl.trustStorePassword=changeit",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ListSchemas.class.getName(),
                        credentials.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("[public]");
        assertThat(other.waitFor()).isZero();
    }

    /** What another JVM runs. */
    static final class ListSchemas {
        private ListSchemas() {}

        public static void main(String[] arguments) {
            try (Limn limn = Limn.open(Credentials.fromFile(Path.of(arguments[0])))) {
                System.out.println(limn.schemas());
            }
        }
    }

    private static HeldCertificate client(Algorithm algorithm) {
        HeldCertificate.Builder builder =
                new HeldCertificate.Builder().commonName("by_certificate").signedBy(SERVER.authority());
        return algorithm == Algorithm.RSA
                ? builder.rsa2048().build()
                : builder.ecdsa256().build();
    }

    private Path write(String name, String content) throws IOException {
        return TlsPostgres.writeSecret(folder.resolve(name), content);
    }

    private static Credentials byCertificate(Path certificate, Path key) {
        return SERVER.place("postgres")
                .user("by_certificate")
                .sslcert(certificate)
                .sslkey(key)
                .build();
    }

    private static Credentials.Builder credentials(TlsPostgres server) {
        return server.credentials("postgres");
    }

    private static void assertRefused(Credentials credentials, Path culprit) {
        try (Limn limn = Limn.open(credentials)) {
            assertThatThrownBy(limn::schemas)
                    .isInstanceOf(TlsException.class)
                    .isInstanceOf(LimnException.class)
                    .hasMessageContaining(culprit.toString());
        }
    }

    private static String protocol(TlsPostgres server) {
        try (Limn limn = Limn.open(credentials(server).build())) {
            return limn.dsl()
                    .select(field(name("version"), String.class))
                    .from(table(name("pg_stat_ssl")))
                    .where(field(name("pid"), Integer.class).eq(field("pg_backend_pid()", Integer.class)))
                    .fetchSingle()
                    .value1();
        }
    }
}
