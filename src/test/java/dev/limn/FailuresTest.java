package dev.limn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import dev.limn.credentials.Credentials;
import dev.limn.credentials.CredentialsException;
import dev.limn.credentials.Target;
import dev.limn.credentials.Tokens;
import dev.limn.testing.Relay;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that goes wrong on the way to a row, on real servers and sockets. */
@Timeout(60)
class FailuresTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @BeforeAll
    static void makeRole() {
        SERVER.execute("postgres", "create role tester login password 'right'");
    }

    @AfterAll
    static void dropRole() {
        SERVER.execute("postgres", "drop role tester");
    }

    @Test
    void wrongPasswordFailsAtOnce() {
        assertFailsAtOnce(
                credentials().password("wrong").build(),
                AuthenticationException.class,
                "sign-in as tester refused",
                "check user and password");
    }

    @Test
    void unknownUserFailsAtOnce() {
        assertFailsAtOnce(credentials().user("nobody").build(), AuthenticationException.class, "sign-in as nobody");
    }

    @Test
    void expiredTokenIsNotEvenSent() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        String token = Tokens.token("{\"exp\": " + yesterday.getEpochSecond() + "}");
        try (Relay relay = Relay.to(SERVER.port())) {
            assertFailsAtOnce(
                    credentials().port(relay.port()).password(token).build(),
                    AuthenticationException.class,
                    "the token of tester expired at " + Instant.ofEpochSecond(yesterday.getEpochSecond()),
                    "was not sent (get a new one)");

            assertThat(relay.accepted()).isZero();
        }
    }

    @Test
    void unknownDatabaseFailsAtOnce() {
        assertFailsAtOnce(
                credentials().dbname("nowhere").build(), NoSuchDatabaseException.class, "no database nowhere");
    }

    @Test
    void closedPortFailsAtOnce() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertFailsAtOnce(
                credentials().port(free).build(), UnreachableException.class, "localhost:" + free, "nothing answers");
    }

    @Test
    void unknownHostFailsAtOnce() {
        assertFailsAtOnce(
                credentials().host("no-such-host.invalid").build(), UnreachableException.class, "no such host");
    }

    @Test
    void silentHostFailsWhenTheTimeIsUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Limn limn = Limn.builder()
                        .credentials(credentials().port(silent.getLocalPort()).build())
                        .connectTimeout(Duration.ofSeconds(1))
                        .open()) {
            assertThatThrownBy(limn::tables)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("no answer in time");
        }
    }

    @Test
    void aFullServerIsGivenTimeAndThenNamed() {
        SERVER.execute("postgres", "alter role tester connection limit 1");
        try (Limn one = Limn.open(credentials().build());
                Limn other = Limn.builder()
                        .credentials(credentials().build())
                        .connectTimeout(Duration.ofSeconds(1))
                        .open()) {
            one.dsl()
                    .connection(held -> assertThatThrownBy(other::tables)
                            .isInstanceOf(UnreachableException.class)
                            .hasMessageContaining("too many connections"));
        } finally {
            SERVER.execute("postgres", "alter role tester connection limit -1");
        }
    }

    @Test
    void aServerThatStopsServingMidQueryIsNamed() {
        try (Limn limn = Limn.builder()
                .credentials(credentials().build())
                .applicationName("victim")
                .open()) {
            CompletableFuture<Throwable> failure = failureOfLongQuery(limn);
            await().until(() -> isSleeping("victim"));
            SERVER.execute(
                    "postgres",
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'");

            assertThat(failure.join())
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("try again");
            assertThat(limn.schemas()).contains("public");
        }
    }

    @Test
    void aNetworkThatBreaksMidQueryIsNamed() {
        try (Relay relay = Relay.to(SERVER.port());
                Limn limn = Limn.builder()
                        .credentials(credentials().port(relay.port()).build())
                        .applicationName("cut-off")
                        .open()) {
            CompletableFuture<Throwable> failure = failureOfLongQuery(limn);
            await().until(() -> isSleeping("cut-off"));
            relay.cut();

            assertThat(failure.join()).isInstanceOf(ConnectionLostException.class);
            assertThat(limn.schemas()).contains("public");
        } finally {
            SERVER.execute(
                    "postgres",
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut-off'");
        }
    }

    @Test
    void aPasswordThatExpiresLaterFailsAtOnceToo() {
        Queue<Credentials> supply = new ArrayDeque<>(
                List.of(credentials().build(), credentials().password("expired").build()));
        try (Limn limn = Limn.builder()
                .target(Target.POSTGRESQL)
                .credentials(supply::remove)
                .connectTimeout(LONG)
                .open()) {
            limn.dsl().connection(held -> assertThat(timed(limn::tables)).isInstanceOf(AuthenticationException.class));
        }
    }

    @Test
    void aRefusedPasswordIsNotTriedAgainAtOnce() {
        AtomicInteger tries = new AtomicInteger();
        Credentials wrong = credentials().password("wrong").build();
        try (Limn limn = Limn.builder()
                .target(Target.POSTGRESQL)
                .credentials(() -> {
                    tries.incrementAndGet();
                    return wrong;
                })
                .open()) {
            assertThatThrownBy(limn::tables).isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(limn::tables).isInstanceOf(AuthenticationException.class);

            assertThat(tries).hasValue(1);
        }
    }

    @Test
    void credentialsThatCannotBeReadAreNamedAtOnce() {
        try (Limn limn = Limn.builder()
                .target(Target.POSTGRESQL)
                .credentials(() -> Credentials.fromFile(Path.of("no such file")))
                .connectTimeout(LONG)
                .open()) {
            assertThat(timed(limn::tables)).isInstanceOf(CredentialsException.class);
        }
    }

    @Test
    void jdbcTellsTheSame() {
        try (Limn limn = Limn.open(credentials().password("wrong").build())) {
            assertThatThrownBy(() -> limn.dataSource().getConnection())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("sign-in as tester refused")
                    .hasCauseInstanceOf(AuthenticationException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @Test
    void failuresAreJooqsToo() {
        try (Limn limn = Limn.open(credentials().password("wrong").build())) {
            assertThatThrownBy(limn::tables)
                    .isInstanceOfSatisfying(
                            DataAccessException.class,
                            e -> assertThat(e.sqlState()).isEqualTo("28P01"));
        }
    }

    private static CompletableFuture<Throwable> failureOfLongQuery(Limn limn) {
        return CompletableFuture.supplyAsync(() -> catchThrowable(() -> limn.dsl()
                .select(field("pg_sleep({0})", Object.class, inline(50)))
                .fetch()));
    }

    private static boolean isSleeping(String application) throws SQLException {
        try (var connection = SERVER.connect("postgres");
                var statement = connection.prepareStatement(
                        "select 1 from pg_stat_activity where application_name = ? and wait_event = 'PgSleep'")) {
            statement.setString(1, application);
            return statement.executeQuery().next();
        }
    }

    private static void assertFailsAtOnce(
            Credentials credentials, Class<? extends LimnException> type, String... words) {
        try (Limn limn =
                Limn.builder().credentials(credentials).connectTimeout(LONG).open()) {
            assertThat(timed(limn::tables)).isInstanceOf(type).hasMessageContainingAll(words);
        }
    }

    private static Throwable timed(ThrowingCallable call) {
        long start = System.nanoTime();
        Throwable failure = catchThrowable(call);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        return failure;
    }

    private static Credentials.Builder credentials() {
        return SERVER.place("postgres").user("tester").password("right");
    }
}
