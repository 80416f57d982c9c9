package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many sessions there may be, and how they end. */
class SessionLimitTest {

    // Of a small organization, as most are.
    private static Emulator emulator;

    @BeforeAll
    static void start() {
        emulator = RunningEmulator.start(EmulatorOptions.builder().events(20));
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @AfterEach
    void leaveNothing() {
        emulator.sessions().killAll();
    }

    @Test
    @DisplayName("one session by default; one more is refused with Session Limit Reached [pack, guard, faq]")
    void aSecondSessionIsRefused() throws Exception {
        try (Connection first = connect()) {
            Refusal refusal = Refusal.of(() -> connect());

            assertThat(refusal).isEqualTo(new Refusal("53300", "FATAL: Session Limit Reached"));
            assertThat(value(first, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aSessionThatWasClosedMakesPlace() throws Exception {
        for (int i = 0; i < 10; i++) {
            try (Connection connection = connect()) {
                assertThat(connection.isValid(10)).isTrue();
            }
            untilNoneIsOpen();
        }
    }

    @Test
    void aSignInThatIsRefusedTakesNoPlace() throws Exception {
        Refusal.of(() -> RunningEmulator.connect(emulator, "prod:nothing", new java.util.Properties()));

        connect().close();
    }

    @Test
    @DisplayName("an administrator ends a session, and the next query finds it gone [session]")
    void aKilledSessionEndsWith57P01() throws Exception {
        try (Connection connection = connect()) {
            long id = emulator.sessions().list().get(0).id();

            assertThat(emulator.sessions().kill(id)).isTrue();

            assertThat(emulator.sessions().list()).isEmpty();
            assertThat(Refusal.of(() -> value(connection, "SELECT 1")).sqlState())
                    .isEqualTo("57P01");
            assertThat(connection.isClosed()).isTrue();
            assertThat(emulator.sessions().kill(id)).isFalse();
        }
        connect().close();
    }

    @Test
    void aKilledSessionsQueryEnds() throws Exception {
        try (Connection connection = connect()) {
            Background query = Background.query(connection, Patience.LONG_QUERY);
            Patience.untilSparkWorks();

            emulator.sessions().killAll();

            assertThat(query.failure().getSQLState()).isEqualTo("57P01");
            Patience.untilSparkRests();
        }
    }

    @Test
    @DisplayName("a session is closed after two hours of inactivity [session]")
    void anIdleSessionIsClosedAfterTwoHours() throws Exception {
        try (Connection connection = connect()) {
            emulator.clock().advance(Duration.ofMinutes(119));
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
            emulator.clock().advance(Duration.ofMinutes(119));
            assertThat(value(connection, "SELECT count(*) FROM pg_catalog.pg_class WHERE 1=0"))
                    .isEqualTo("0");
            emulator.clock().advance(Duration.ofMinutes(119));
            assertThat(connection.isValid(30)).isTrue();

            emulator.clock().advance(Duration.ofHours(2));
            untilNoneIsOpen();

            Refusal refusal = Refusal.of(() -> value(connection, "SELECT 1"));
            assertThat(refusal.sqlState()).isEqualTo("57P05");
            assertThat(refusal.message()).contains("idle for two hours");
        }
    }

    @Test
    void aStatementKeptByItsNameIsActivityToo() throws Exception {
        try (Connection connection = connect();
                var show = connection.prepareStatement("SHOW TABLES")) {
            show.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
            for (int i = 0; i < 4; i++) {
                show.executeQuery().close();
                emulator.clock().advance(Duration.ofMinutes(80));
            }
            assertThat(emulator.sessions().list()).hasSize(1);
            assertThat(connection.isValid(30)).isTrue();
        }
    }

    @Test
    void aSessionWhoseQueryRunsIsNotIdle() throws Exception {
        try (Connection connection = connect()) {
            Background query = Background.query(connection, Patience.LONG_QUERY);
            Patience.untilSparkWorks();

            emulator.clock().advance(Duration.ofHours(3));

            assertThat(query.failure().getSQLState()).isEqualTo("53400");
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aLostConnectionMakesPlace() throws Exception {
        Connection connection = connect();
        connection.abort(Runnable::run);

        untilNoneIsOpen();
        connect().close();
    }

    @Test
    void whatIsAskedForIsListed() throws Exception {
        try (Connection connection = connect()) {
            assertThat(connection.isValid(10)).isTrue();
            assertThat(emulator.sessions().list()).singleElement().satisfies(session -> {
                assertThat(session.user()).isEqualTo(emulator.user());
                assertThat(session.database()).isEqualTo("prod:all");
                assertThat(session.idleSince()).isPresent();
            });
        }
    }

    private static void untilNoneIsOpen() throws SQLException {
        Patience.soon().until(() -> emulator.sessions().list().isEmpty());
    }

    private static Connection connect() throws SQLException {
        return RunningEmulator.connect(emulator, emulator.database(), Patience.driver());
    }
}
