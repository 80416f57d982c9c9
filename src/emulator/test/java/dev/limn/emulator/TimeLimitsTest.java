package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.execute;
import static dev.limn.emulator.testing.RunningEmulator.rows;
import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** How long queries may run, and how they are cancelled. */
class TimeLimitsTest {

    private static final Emulator EMULATOR = Crowded.emulator();

    @AfterEach
    void leaveNothing() {
        Crowded.clear();
    }

    @Test
    @DisplayName("an interactive query ends with 53400 after ten minutes [guard, faq]")
    void anInteractiveQueryHasTenMinutes() throws Exception {
        try (Connection connection = Crowded.connect()) {
            Background query = Background.query(connection, Patience.LONG_QUERY);
            Patience.untilSparkWorks();

            EMULATOR.clock().advance(Duration.ofMinutes(9));
            assertThat(query.over()).isFalse();
            EMULATOR.clock().advance(Duration.ofMinutes(1));

            SQLException failure = query.failure();
            assertThat(failure.getSQLState()).isEqualTo("53400");
            assertThat(failure.getMessage()).contains("10-minute limit");
            Patience.untilSparkRests();
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("LIMIT 0 lifts the row cap, not the time limit [writing]")
    void withoutTheRowCapTheTimeLimitStays() throws Exception {
        try (Connection connection = Crowded.connect()) {
            Background query =
                    Background.query(connection, "SELECT count(*) FROM (" + Patience.LONG_QUERY + ") LIMIT 0");
            Patience.untilSparkWorks();

            EMULATOR.clock().advance(Duration.ofMinutes(10));

            assertThat(query.failure().getSQLState()).isEqualTo("53400");
        }
    }

    @Test
    @DisplayName("CREATE TABLE AS and INSERT have 24 hours [guard, faq]")
    void aBatchQueryHasADay() throws Exception {
        try (Connection connection = Crowded.connect()) {
            Background query = Background.query(connection, "CREATE TABLE endless AS " + Patience.LONG_QUERY);
            Patience.untilSparkWorks();
            EMULATOR.clock().advance(Duration.ofHours(23));
            assertThat(query.over()).isFalse();
            EMULATOR.clock().advance(Duration.ofHours(1));

            SQLException failure = query.failure();
            assertThat(failure.getSQLState()).isEqualTo("53400");
            assertThat(failure.getMessage()).contains("24-hour limit");
            assertThat(value(connection, "SELECT table_exists('endless')")).isEqualTo("f");
            assertThat(Refusal.of(() -> rows(connection, "SELECT * FROM endless"))
                            .sqlState())
                    .isEqualTo("42P01");
        }
    }

    @Test
    void aPortionOfACursorHasTenMinutesOfItsOwn() throws Exception {
        try (Connection connection = Crowded.connect()) {
            execute(connection, "DECLARE portions CURSOR FOR SELECT _id FROM events");
            for (int i = 0; i < 4; i++) {
                assertThat(rows(connection, "FETCH 50 FROM portions")).hasSize(50);
                EMULATOR.clock().advance(Duration.ofMinutes(6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Patience.LONG_QUERY,
                "SELECT count(*) FROM (SELECT explode(sequence(1, 1000000)) a) CROSS JOIN"
                        + " (SELECT explode(sequence(1, 1000000)) b)",
                "SELECT count(*) FROM (SELECT explode(sequence(1, 1000000)) a) LATERAL VIEW"
                        + " explode(sequence(1, 1000000)) t AS b",
                "SELECT count(*) FROM range(1000000) a JOIN range(1000000) b ON a.id % 2 = b.id % 2",
                "CREATE TABLE endless AS SELECT a.id FROM range(100000) a CROSS JOIN range(100000) b ORDER BY hash(a.id, b.id)",
                "$$ BEGIN SELECT count(*) FROM range(1000000) a CROSS JOIN range(1000000) b; END $$"
            })
    void aCancelRequestEndsWhatSparkDoes(String sql) throws Exception {
        try (Connection connection = Crowded.connect()) {
            Background query = Background.query(connection, sql);
            Patience.untilSparkWorks();
            Instant cancelled = Instant.now();

            connection.unwrap(PGConnection.class).cancelQuery();

            SQLException failure = query.failure();
            assertThat(Duration.between(cancelled, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(failure.getSQLState()).isEqualTo("57014");
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
            Patience.untilSparkRests();
        }
    }

    @Test
    void aCancelRequestEndsAFetch() throws Exception {
        try (Connection connection = Crowded.connect()) {
            execute(connection, "DECLARE endless CURSOR FOR " + Patience.LONG_QUERY);
            Background portion = Background.query(connection, "FETCH 1 FROM endless");
            Patience.untilSparkWorks();

            connection.unwrap(PGConnection.class).cancelQuery();

            assertThat(portion.failure().getSQLState()).isEqualTo("57014");
            // What it would have given is lost: no rows would look like the end of them.
            assertThat(Refusal.of(() -> rows(connection, "FETCH 1 FROM endless"))
                            .sqlState())
                    .isEqualTo("34000");
        }
    }

    @Test
    void aCancelRequestThatComesTooLateDoesNothing() throws Exception {
        try (Connection connection = Crowded.connect()) {
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");

            connection.unwrap(PGConnection.class).cancelQuery();

            assertThat(value(connection, "SELECT 2")).isEqualTo("2");
        }
    }

    @Test
    void aQueryTimeoutOfTheDriverEndsTheQuery() throws Exception {
        try (Connection connection = Crowded.connect();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);

            assertThat(Refusal.of(() -> statement.executeQuery(Patience.LONG_QUERY))
                            .sqlState())
                    .isEqualTo("57014");

            statement.setQueryTimeout(0);
            try (ResultSet result = statement.executeQuery("SELECT 1")) {
                assertThat(result.next()).isTrue();
            }
        }
    }

    @Test
    void aSuspendedPortalCanBeCancelledOnlyWhileItRuns() throws Exception {
        try (Connection connection = Crowded.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(50);
                try (ResultSet result = statement.executeQuery("SELECT _id FROM events")) {
                    assertThat(result.next()).isTrue();
                    connection.unwrap(PGConnection.class).cancelQuery();
                    int rows = 1;
                    while (result.next()) {
                        rows++;
                    }
                    assertThat(rows).isEqualTo(200);
                }
            }
        }
    }
}
