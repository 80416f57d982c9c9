package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong when a test asks for it, by the API and by the words of the command line. */
class FaultsOnDemandTest {

    private static final Emulator EMULATOR = Crowded.emulator();

    @AfterEach
    void leaveNothing() {
        Crowded.clear();
    }

    @Test
    @DisplayName("28P01: all tokens have expired [faq]")
    void tokensExpire() throws Exception {
        String token = EMULATOR.token(Duration.ofHours(24));
        try (Connection connection = Crowded.connectWith("password", token)) {
            FaultCommands.run("expire-tokens", EMULATOR);

            assertThat(Refusal.of(() -> Crowded.connectWith("password", token)))
                    .isEqualTo(new Refusal("28P01", "FATAL: invalid password: the access token has expired"));
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
        }
        Crowded.connect().close();
    }

    @Test
    void theNextSignInIsRefusedAndNoOther() throws Exception {
        FaultCommands.run("expire-next-sign-in", EMULATOR);

        assertThat(Refusal.of(Crowded::connect).sqlState()).isEqualTo("28P01");
        Crowded.connect().close();
    }

    @Test
    void sessionsBreakWithoutAWord() throws Exception {
        try (Connection idle = Crowded.connect();
                Connection busy = Crowded.connect()) {
            Background query = Background.query(busy, Patience.LONG_QUERY);
            Patience.untilSparkWorks();

            FaultCommands.run("drop-sessions", EMULATOR);

            assertThat(EMULATOR.sessions().list()).isEmpty();
            assertThat(query.failure().getSQLState()).startsWith("08");
            assertThat(Refusal.of(() -> value(idle, "SELECT 1")).sqlState()).startsWith("08");
            assertThat(idle.isClosed()).isTrue();
            Patience.untilSparkRests();
        }
        Crowded.connect().close();
    }

    @Test
    void sessionsAreEndedAsAnAdministratorDoes() throws Exception {
        try (Connection connection = Crowded.connect()) {
            FaultCommands.run("kill-sessions", EMULATOR);

            assertThat(Refusal.of(() -> value(connection, "SELECT 1")).sqlState())
                    .isEqualTo("57P01");
        }
    }

    @Test
    void queriesAreSlow() throws Exception {
        try (Connection connection = Crowded.connect()) {
            FaultCommands.run("slow-queries 0.6s", EMULATOR);
            long before = System.nanoTime();
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(600));

            FaultCommands.run("slow-queries 30m", EMULATOR);
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(1);
                assertThat(Refusal.of(() -> statement.executeQuery("SELECT 1")).sqlState())
                        .isEqualTo("57014");
            }
            FaultCommands.run("slow-queries 0s", EMULATOR);
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("58000: a system error [faq]")
    void queriesFail() throws Exception {
        try (Connection connection = Crowded.connect()) {
            FaultCommands.run("fail-queries 2", EMULATOR);

            for (int i = 0; i < 2; i++) {
                Refusal refusal = Refusal.of(() -> value(connection, "SELECT 1"));
                assertThat(refusal.sqlState()).isEqualTo("58000");
                assertThat(refusal.message()).contains("Internal System Error");
            }
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void theConnectionBreaksAmidstTheRows() throws Exception {
        try (Connection connection = Crowded.connect()) {
            FaultCommands.run("drop-after-rows 25", EMULATOR);
            connection.setAutoCommit(false);
            int[] rows = {0};
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10);
                ResultSet result = statement.executeQuery("SELECT _id FROM events");

                Refusal refusal = Refusal.of(() -> {
                    while (result.next()) {
                        rows[0]++;
                    }
                });

                assertThat(refusal.sqlState()).startsWith("08");
            }
            assertThat(rows[0]).isEqualTo(20);
            assertThat(connection.isClosed()).isTrue();
        }
        try (Connection connection = Crowded.connect()) {
            assertThat(value(connection, "SELECT count(*) FROM events")).isEqualTo("200");
        }
    }

    @Test
    void aResultThatEndsBeforeIsNotBroken() throws Exception {
        try (Connection connection = Crowded.connect()) {
            EMULATOR.faults().dropAfterRows(1);
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");

            assertThat(Refusal.of(() -> value(connection, "SELECT _id FROM events LIMIT 2"))
                            .sqlState())
                    .startsWith("08");
        }
    }

    @Test
    void timeIsPutForward() {
        var before = EMULATOR.clock().instant();

        FaultCommands.run("advance 90m", EMULATOR);

        assertThat(Duration.between(before, EMULATOR.clock().instant())).isGreaterThanOrEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  Fail-Queries   0 ", "fail-queries=0", "slow-queries=0s", "advance 0.001s", "ADVANCE 0h"})
    void wordsMayBeWrittenInSeveralWays(String line) {
        FaultCommands.run(line, EMULATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, no fault 'nonsense': there are expire-tokens",
        "fail-queries, 'fail-queries needs a number, not '''''",
        "fail-queries many, 'fail-queries needs a number, not ''many'''",
        "fail-queries -1, a number of queries cannot be -1",
        "fail-queries 99999999999, 'fail-queries needs a number, not ''99999999999'''",
        "slow-queries, 'slow-queries needs a duration such as 5s, 10m or 2h, not '''''",
        "slow-queries fast, 'slow-queries needs a duration such as 5s, 10m or 2h, not ''fast'''",
        "slow-queries 2h, 'a query can be slowed by 0 to 1 h, not PT2H'",
        "advance -1h, time cannot go back",
        "expire-tokens 5, 'expire-tokens takes nothing, not ''5'''",
        "drop-after-rows -3, a number of rows cannot be -3"
    })
    void wrongWordsAreNamed(String line, String message) {
        assertThatThrownBy(() -> FaultCommands.run(line, EMULATOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
