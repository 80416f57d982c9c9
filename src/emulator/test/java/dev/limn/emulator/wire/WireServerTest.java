package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.testing.Threads;
import dev.limn.emulator.wire.FrontendMessage.GssEncRequest;
import dev.limn.emulator.wire.FrontendMessage.Password;
import dev.limn.emulator.wire.FrontendMessage.Query;
import dev.limn.emulator.wire.FrontendMessage.SslRequest;
import dev.limn.emulator.wire.FrontendMessage.StartupMessage;
import dev.limn.emulator.wire.FrontendMessage.Terminate;
import dev.limn.emulator.wire.RawClient.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections as they begin and end, byte by byte. */
class WireServerTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Pattern OURS = Pattern.compile("limn-(?:wire|session)-\\d+");

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    @DisplayName("Both ports speak TLS, the one like 80 too [faq, tableau]")
    void bothPortsSpeakTls() throws IOException {
        for (int port : List.of(server.port(), server.secondPort())) {
            try (RawClient client = new RawClient(port)) {
                assertThat(client.signIn(TestServer.PASSWORD))
                        .last()
                        .extracting(Reply::type)
                        .isEqualTo('Z');
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    @DisplayName("TLS 1.2 is supported, and 1.3 [faq]")
    void speaksTls(String version) throws IOException {
        try (RawClient client = server.raw().startTls(version)) {
            assertThat(client.tlsVersion()).isEqualTo(version);
        }
    }

    @Test
    @DisplayName("sslmode=disable is refused [ssl]")
    void aStartUpWithoutTlsIsRefused() throws IOException {
        try (RawClient client = server.raw().send(RawClient.startup())) {
            Reply reply = client.read();

            assertThat(reply.error()).isEqualTo("FATAL 28000");
            assertThat(reply.field('M')).contains("without TLS", "sslmode");
            assertThat(client.readByte()).isEqualTo(-1);
        }
    }

    @Test
    void gssEncryptionIsDeclinedAndTlsMayFollow() throws IOException {
        try (RawClient client = server.raw().send(new GssEncRequest())) {
            assertThat(client.readByte()).isEqualTo('N');
            assertThat(client.startTls().tlsVersion()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void bytesBetweenSslRequestAndHandshakeAreRefused() throws IOException {
        try (RawClient client = server.raw().send(new SslRequest(), RawClient.startup())) {
            assertThat(client.read().error()).isEqualTo("FATAL 08P01");
            assertThat(client.readByte()).isEqualTo(-1);
        }
    }

    @Test
    void whatIsNoTlsEndsTheConnection() throws IOException {
        try (RawClient client = server.raw().send(new SslRequest())) {
            assertThat(client.readByte()).isEqualTo('S');
            client.send(RawClient.startup());

            assertThat(client.readByte()).as("an alert of TLS").isEqualTo(21);
        }
    }

    @Test
    void tlsWithinTlsIsRefused() throws IOException {
        try (RawClient client = server.raw().startTls().send(new SslRequest())) {
            assertThat(client.read().error()).isEqualTo("FATAL 08P01");
        }
    }

    @Test
    @DisplayName("Authentication is by a password in clear text [faq]")
    void asksForAPasswordInClearText() throws IOException {
        try (RawClient client = server.raw().startTls().send(RawClient.startup())) {
            Reply reply = client.read();

            assertThat(reply.type()).isEqualTo('R');
            assertThat(ByteBuffer.wrap(reply.body()).getInt()).isEqualTo(3);
        }
    }

    @Test
    void afterSignInReportsParametersAndTheCancelKey() throws IOException {
        try (RawClient client = server.raw()) {
            List<Reply> replies = client.signIn(TestServer.PASSWORD);

            assertThat(replies)
                    .extracting(Reply::type)
                    .containsExactly('R', 'S', 'S', 'S', 'S', 'S', 'S', 'S', 'K', 'Z');
            assertThat(replies.get(1).text()).isEqualTo("server_version");
            assertThat(replies.get(9).body()).containsExactly('I');
        }
    }

    @Test
    void aLongPasswordIsTaken() throws IOException {
        try (RawClient client = server.raw()) {
            assertThat(client.signIn("x".repeat(20_000)).get(0).error()).isEqualTo("FATAL 28P01");
        }
    }

    @Test
    void aPasswordNobodyCouldHaveIsNotRead() throws IOException {
        try (RawClient client = server.raw()) {
            assertThat(client.signIn("x".repeat(70_000)).get(0).error()).isEqualTo("FATAL 08P01");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aRefusalIsTheLastWord(String version) throws IOException {
        try (RawClient client = server.raw()) {
            assertThat(client.signIn("wrong", version)).extracting(Reply::error).containsExactly("FATAL 28P01");
        }
    }

    @Test
    void aBugInSignInIsOneLineWithoutItsWords() throws IOException {
        try (RawClient client = server.raw()) {
            Reply reply = client.signIn("a bug").get(0);

            assertThat(reply.error()).isEqualTo("FATAL 58000");
            assertThat(reply.field('M')).isEqualTo("Internal System Error [IllegalStateException]");
        }
    }

    @Test
    void aStartUpWithoutAUserIsRefused() throws IOException {
        try (RawClient client = server.raw().startTls().send(new StartupMessage(3, 0, Map.of("database", "all")))) {
            assertThat(client.read().error()).isEqualTo("FATAL 28000");
        }
    }

    @Test
    void anotherMessageThanThePasswordIsRefused() throws IOException {
        try (RawClient client = server.raw().startTls().send(RawClient.startup())) {
            client.read();
            client.send(new Query("select 1"));

            assertThat(client.read().error()).isEqualTo("FATAL 08P01");
        }
    }

    @Test
    void newerClientsAreToldOfVersionThreeZero() throws IOException {
        Map<String, String> parameters = Map.of("user", TestServer.USER, "_pq_.colour", "red");
        try (RawClient client = server.raw().startTls().send(new StartupMessage(3, 2, parameters))) {
            Reply reply = client.read();
            ByteBuffer body = ByteBuffer.wrap(reply.body());

            assertThat(reply.type()).isEqualTo('v');
            assertThat(body.getInt()).isEqualTo(3 << 16);
            assertThat(body.getInt()).isEqualTo(1);
            assertThat(new String(reply.body(), 8, 12, StandardCharsets.US_ASCII))
                    .isEqualTo("_pq_.colour\0");
            client.read();
            client.send(new Password(TestServer.PASSWORD));
            assertThat(client.readTypes()).endsWith("KZ");
        }
    }

    @Test
    void otherVersionsAreRefused() throws IOException {
        try (RawClient client = server.raw().startTls().send(new StartupMessage(2, 0, Map.of()))) {
            assertThat(client.read().field('M')).isEqualTo("unsupported frontend protocol 2.0: this server speaks 3.0");
        }
    }

    @Test
    void aRequestOfAnotherProtocolIsRefused() throws IOException {
        try (RawClient client = server.raw().send("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII))) {
            assertThat(client.read().error()).isEqualTo("FATAL 08P01");
        }
    }

    @Test
    void whoDoesNotSignInInTimeIsDisconnected() throws IOException {
        try (TestServer hasty = TestServer.with(new TimeLimits(Duration.ofMillis(300), GRACE));
                RawClient silent = hasty.raw();
                RawClient halfWay = hasty.raw().send(new SslRequest());
                RawClient hesitant = hasty.raw().startTls().send(RawClient.startup())) {
            assertThat(silent.readByte()).isEqualTo(-1);
            assertThat(halfWay.readByte()).isEqualTo('S');
            assertThat(halfWay.readByte()).isEqualTo(-1);
            hesitant.read();
            assertThatThrownBy(hesitant::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoSignsInInTimeMayStay() throws IOException {
        try (TestServer hasty = TestServer.with(new TimeLimits(Duration.ofMillis(1500), GRACE));
                RawClient client = hasty.signedIn();
                RawClient silent = hasty.raw()) {
            assertThat(silent.readByte()).as("a later client's time is over").isEqualTo(-1);
            assertThat(client.send(new Query("select 1")).readTypes()).isEqualTo("TDCZ");
        }
    }

    @Test
    void anIdleSessionCanBeEndedFromOutside() throws IOException {
        try (TestServer own = TestServer.start();
                RawClient client = own.signedIn()) {
            own.connections().get(0).end(SqlFailure.error("57P01", "ended by an administrator"));

            Reply reply = client.read();
            assertThat(reply.error()).isEqualTo("FATAL 57P01");
            assertThat(reply.field('M')).isEqualTo("ended by an administrator");
            assertThat(client.readByte()).isEqualTo(-1);
            await().until(() -> own.sessions().get(0).closed());
        }
    }

    @Test
    void aRunningStatementIsCancelledWhenItsSessionIsEnded() throws IOException {
        try (TestServer own = TestServer.start();
                RawClient client = own.signedIn()) {
            client.send(new Query("select pg_sleep(60)"));
            awaitSleep();
            own.connections().get(0).end(SqlFailure.fatal("57P01", "ended by an administrator"));

            assertThat(client.readAll()).extracting(Reply::error).containsExactly("FATAL 57P01");
        }
    }

    @Test
    void aClientThatDoesNotReadCannotKeepItsConnection() throws IOException {
        try (TestServer own = TestServer.with(new TimeLimits(Duration.ofSeconds(30), Duration.ofMillis(500)));
                RawClient client = own.signedIn()) {
            client.send(new Query("select repeat('x', 1000000) from generate_series(1, 40)"));
            await().until(() -> own.sessions().get(0).openResults() == 1);
            own.connections().get(0).end(SqlFailure.fatal("57P01", "ended by an administrator"));

            await().until(() -> own.sessions().get(0).closed());
        }
    }

    @Test
    void aDroppedLineSaysNothing() throws IOException {
        try (TestServer own = TestServer.start();
                RawClient client = own.signedIn()) {
            own.connections().get(0).drop();

            assertThatThrownBy(client::read)
                    .isInstanceOfAny(EOFException.class, SSLException.class, SocketException.class);
            await().until(() -> own.sessions().get(0).closed());
        }
    }

    @Test
    void whoLeavesTakesTheSessionAlong() throws IOException {
        try (TestServer own = TestServer.start();
                RawClient polite = own.signedIn();
                RawClient rude = own.signedIn()) {
            polite.send(new Terminate());
            rude.hangUp();

            await().until(() -> own.sessions().stream().allMatch(JdbcSession::closed));
        }
    }

    @Test
    void closingTheServerEndsAllAndLeavesNoThread() throws IOException {
        Set<String> before = Threads.named(OURS);
        try (TestServer own = TestServer.start();
                RawClient idle = own.signedIn();
                RawClient busy = own.signedIn();
                RawClient silent = own.raw();
                RawClient halfWay = own.raw().startTls()) {
            busy.send(new Query("select pg_sleep(60)"));
            awaitSleep();
            assertThat(Threads.named(OURS))
                    .as("two listeners, two sessions, two clients being opened")
                    .hasSizeGreaterThanOrEqualTo(before.size() + 6);

            own.stop();

            assertThat(Threads.named(OURS)).isSubsetOf(before);
            assertThat(idle.read().error()).isEqualTo("FATAL 57P01");
            assertThat(busy.read().error()).isEqualTo("FATAL 57P01");
            assertThat(silent.readByte()).isEqualTo(-1);
            assertThatThrownBy(halfWay::read).isInstanceOf(IOException.class);
            assertThatThrownBy(own::raw).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException, NoSuchAlgorithmException {
        Authenticator nobody = (startup, password, connection) -> {
            throw SqlFailure.fatal("28P01", "nobody");
        };
        try (WireServer second = new WireServer(SSLContext.getDefault(), nobody, Switches.defaults())) {
            assertThatThrownBy(() -> second.listen(server.port()))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot listen on port " + server.port());
        }
    }

    private static void awaitSleep() {
        await().until(TestServer::sleeping);
    }
}
