package dev.limn.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.Limn;
import dev.limn.TlsException;
import dev.limn.credentials.Credentials;
import dev.limn.testing.TestCertificates;
import dev.limn.testing.TlsPostgres;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mode against every kind of server, each server a real one. */
class TlsMatrixTest {

    private static final HeldCertificate AUTHORITY = TestCertificates.authority("Authority we trust");

    /** What a server shows to those who connect. */
    enum Server {
        GOOD(TlsPostgres.builder()),
        OTHER_AUTHORITY(TlsPostgres.builder()
                .certificate(TestCertificates.server(TestCertificates.authority("Another authority"), "localhost"))),
        WRONG_HOST(TlsPostgres.builder().certificate(TestCertificates.server(AUTHORITY, "elsewhere.example.com"))),
        EXPIRED(TlsPostgres.builder().certificate(TestCertificates.expiredServer(AUTHORITY, "localhost"))),
        SELF_SIGNED(TlsPostgres.builder().certificate(TestCertificates.selfSigned("localhost"))),
        NO_TLS(TlsPostgres.builder().withoutTls());

        private final TlsPostgres.Builder builder;

        Server(TlsPostgres.Builder builder) {
            this.builder = builder.authority(AUTHORITY);
        }
    }

    private static final Map<Server, TlsPostgres> SERVERS = new EnumMap<>(Server.class);

    @BeforeAll
    static void startServers() {
        for (Server server : Server.values()) {
            SERVERS.put(server, server.builder.start());
        }
    }

    @AfterAll
    static void stopServers() {
        SERVERS.values().forEach(TlsPostgres::close);
    }

    /** Mode, whether our authority is named, server, and the words of the refusal; no words where it connects. */
    static Stream<Arguments> matrix() {
        String unknown = "nobody we trust signed";
        String expired = "has expired";
        String host = "is for another host";
        String none = "does not offer TLS";
        return Stream.of(
                Arguments.of(SslMode.REQUIRE, false, Server.GOOD, ""),
                Arguments.of(SslMode.REQUIRE, false, Server.OTHER_AUTHORITY, ""),
                Arguments.of(SslMode.REQUIRE, false, Server.WRONG_HOST, ""),
                Arguments.of(SslMode.REQUIRE, false, Server.EXPIRED, ""),
                Arguments.of(SslMode.REQUIRE, false, Server.SELF_SIGNED, ""),
                Arguments.of(SslMode.REQUIRE, false, Server.NO_TLS, none),
                Arguments.of(SslMode.REQUIRE, true, Server.GOOD, ""),
                Arguments.of(SslMode.REQUIRE, true, Server.OTHER_AUTHORITY, unknown),
                Arguments.of(SslMode.REQUIRE, true, Server.WRONG_HOST, ""),
                Arguments.of(SslMode.REQUIRE, true, Server.EXPIRED, expired),
                Arguments.of(SslMode.REQUIRE, true, Server.SELF_SIGNED, unknown),
                Arguments.of(SslMode.REQUIRE, true, Server.NO_TLS, none),
                Arguments.of(SslMode.VERIFY_CA, true, Server.GOOD, ""),
                Arguments.of(SslMode.VERIFY_CA, true, Server.OTHER_AUTHORITY, unknown),
                Arguments.of(SslMode.VERIFY_CA, true, Server.WRONG_HOST, ""),
                Arguments.of(SslMode.VERIFY_CA, true, Server.EXPIRED, expired),
                Arguments.of(SslMode.VERIFY_CA, true, Server.SELF_SIGNED, unknown),
                Arguments.of(SslMode.VERIFY_CA, true, Server.NO_TLS, none),
                Arguments.of(SslMode.VERIFY_CA, false, Server.GOOD, unknown),
                Arguments.of(SslMode.VERIFY_FULL, true, Server.GOOD, ""),
                Arguments.of(SslMode.VERIFY_FULL, true, Server.OTHER_AUTHORITY, unknown),
                Arguments.of(SslMode.VERIFY_FULL, true, Server.WRONG_HOST, host),
                Arguments.of(SslMode.VERIFY_FULL, true, Server.EXPIRED, expired),
                Arguments.of(SslMode.VERIFY_FULL, true, Server.SELF_SIGNED, unknown),
                Arguments.of(SslMode.VERIFY_FULL, true, Server.NO_TLS, none),
                Arguments.of(SslMode.VERIFY_FULL, false, Server.GOOD, unknown),
                Arguments.of(SslMode.VERIFY_FULL, false, Server.NO_TLS, none));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void connectsOrRefuses(SslMode mode, boolean namesAuthority, Server server, String refusal) {
        try (Limn limn =
                Limn.open(credentials(mode, namesAuthority, SERVERS.getOrDefault(server, TlsPostgres.shared())))) {
            if (refusal.isEmpty()) {
                assertThat(limn.schemas()).contains("public");
            } else {
                assertThatThrownBy(limn::schemas)
                        .isInstanceOf(TlsException.class)
                        .hasMessageStartingWith("localhost:")
                        .hasMessageContaining(refusal);
            }
        }
    }

    private static Credentials credentials(SslMode mode, boolean namesAuthority, TlsPostgres server) {
        Credentials.Builder builder = Credentials.builder()
                .host(server.host())
                .port(server.port())
                .dbname("postgres")
                .user(server.user())
                .password(server.password())
                .sslmode(mode);
        if (namesAuthority) {
            builder.sslrootcert(server.rootCertificate());
        }
        return builder.build();
    }
}
