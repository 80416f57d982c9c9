package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.execute;
import static dev.limn.emulator.testing.RunningEmulator.rows;
import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** One query at a time, in the whole organization. */
class RunningQueriesTest {

    private static final Emulator EMULATOR = Crowded.emulator();

    @AfterEach
    void leaveNothing() {
        Crowded.clear();
    }

    @Test
    void oneSessionAndOneQueryAreTheDefault() {
        EmulatorOptions options = EmulatorOptions.defaults();

        assertThat(options.sessions()).isEqualTo(1);
        assertThat(options.runningQueries()).isEqualTo(1);
    }

    @Test
    @DisplayName("one query runs; a second is queued [pack, guard]")
    void aSecondQueryWaitsForTheFirst() throws Exception {
        try (Connection first = Crowded.connect();
                Connection second = Crowded.connect()) {
            Background running = hold(first);
            Background waiting = Background.query(second, "SELECT 2");
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 1);
            assertThat(waiting.over()).isFalse();

            cancel(first);

            assertThat(running.failure().getSQLState()).isEqualTo("57014");
            assertThat(waiting.rows()).containsExactly(List.of("2"));
            assertThat(EMULATOR.slots().waiting()).isZero();
        }
    }

    @Test
    void queriesThatWaitComeInTheirOrder() throws Exception {
        try (Connection first = Crowded.connect();
                Connection second = Crowded.connect();
                Connection third = Crowded.connect()) {
            Background running = hold(first);
            Background next = Background.query(second, "SELECT 2");
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 1);
            EMULATOR.faults().slowQueries(Duration.ofMinutes(30));
            Background last = Background.query(third, "SELECT 3");
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 2);

            cancel(first);
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 1);
            assertThat(running.failure().getSQLState()).isEqualTo("57014");
            EMULATOR.faults().slowQueries(Duration.ZERO);
            cancel(second);

            assertThat(next.failure().getSQLState()).isEqualTo("57014");
            assertThat(last.rows()).containsExactly(List.of("3"));
        }
    }

    @Test
    void aQueryIsCancelledWhileItWaits() throws Exception {
        try (Connection first = Crowded.connect();
                Connection second = Crowded.connect()) {
            Background running = hold(first);
            Background waiting = Background.query(second, "SELECT 2");
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 1);

            cancel(second);

            assertThat(waiting.failure().getSQLState()).isEqualTo("57014");
            assertThat(EMULATOR.slots().waiting()).isZero();
            assertThat(running.over()).isFalse();
            cancel(first);
            running.failure();
            assertThat(value(second, "SELECT 2")).isEqualTo("2");
        }
    }

    @Test
    @DisplayName("the ten minutes pass while a query waits, too [guard]")
    void aQueryTimesOutWhileItWaits() throws Exception {
        try (Connection first = Crowded.connect();
                Connection second = Crowded.connect()) {
            Background running = hold(first);
            EMULATOR.clock().advance(Duration.ofMinutes(5));
            Background waiting = Background.query(second, "SELECT 2");
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 1);

            EMULATOR.clock().advance(Duration.ofMinutes(9));
            assertThat(running.failure().getSQLState()).isEqualTo("53400");
            assertThat(waiting.rows()).containsExactly(List.of("2"));

            running = hold(first);
            EMULATOR.clock().advance(Duration.ofMinutes(5));
            Background unlucky = Background.query(second, "SELECT 2");
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 1);
            EMULATOR.clock().advance(Duration.ofMinutes(10));

            assertThat(unlucky.failure().getSQLState()).isEqualTo("53400");
            assertThat(running.failure().getSQLState()).isEqualTo("53400");
            assertThat(value(second, "SELECT 2")).isEqualTo("2");
        }
    }

    @Test
    void aKilledSessionLeavesTheQueue() throws Exception {
        try (Connection first = Crowded.connect();
                Connection second = Crowded.connect()) {
            long id = EMULATOR.sessions().list().get(1).id();
            Background running = hold(first);
            Background waiting = Background.query(second, "SELECT 2");
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 1);

            EMULATOR.sessions().kill(id);

            assertThat(waiting.failure().getSQLState()).isEqualTo("57P01");
            Patience.soon().until(() -> EMULATOR.slots().waiting() == 0);
            assertThat(running.over()).isFalse();
        }
    }

    @Test
    void aClientThatReadsByPortionsKeepsNobodyWaiting() throws Exception {
        try (Connection slow = Crowded.connect();
                Connection other = Crowded.connect()) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.setFetchSize(7);
                try (ResultSet result = statement.executeQuery("SELECT _id FROM events")) {
                    int rows = 0;
                    while (result.next()) {
                        if (rows++ % 50 == 0) {
                            assertThat(value(other, "SELECT count(*) FROM products"))
                                    .isNotNull();
                        }
                    }
                    assertThat(rows).isEqualTo(200);
                }
            }
        }
    }

    @Test
    @DisplayName("cursors page large results [explore500]; an open one runs no query")
    void anOpenCursorKeepsNobodyWaiting() throws Exception {
        try (Connection slow = Crowded.connect();
                Connection other = Crowded.connect()) {
            execute(slow, "DECLARE portions CURSOR FOR SELECT _id FROM events");
            int rows = 0;
            int portion;
            do {
                portion = rows(slow, "FETCH 60 FROM portions").size();
                rows += portion;
                assertThat(value(other, "SELECT 1")).isEqualTo("1");
            } while (portion > 0);
            assertThat(rows).isEqualTo(200);
            execute(slow, "CLOSE portions");
        }
    }

    @Test
    void whatSparkDoesNotAnswerDoesNotWait() throws Exception {
        try (Connection first = Crowded.connect();
                Connection second = Crowded.connect()) {
            Background running = hold(first);

            assertThat(rows(second, "SHOW TABLES")).isNotEmpty();
            assertThat(value(second, "SELECT current_database()")).isEqualTo("prod:all");
            assertThat(running.over()).isFalse();
        }
    }

    @Test
    void aQueryThatFailsGivesUpItsTurn() throws Exception {
        try (Connection first = Crowded.connect();
                Connection second = Crowded.connect()) {
            for (int i = 0; i < 3; i++) {
                Refusal.of(() -> value(first, "SELECT raise_error('on purpose')"));
                assertThat(value(second, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    /** A query that has the only turn until it is ended. */
    private static Background hold(Connection connection) {
        EMULATOR.faults().slowQueries(Duration.ofMinutes(30));
        Background query = Background.query(connection, "SELECT 1");
        Patience.soon().until(() -> EMULATOR.slots().free() == 0);
        Crowded.untilBusy(1);
        EMULATOR.faults().slowQueries(Duration.ZERO);
        return query;
    }

    private static void cancel(Connection connection) throws Exception {
        connection.unwrap(PGConnection.class).cancelQuery();
    }
}
