package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The open questions about sessions and the protocol, answered in the other way. */
class ProtocolSwitchesTest {

    private static Emulator emulator;

    @BeforeAll
    static void start() {
        Switches switches = Switches.defaults()
                .with(Switch.SESSION_LIMIT_STATE, "58000")
                .with(Switch.IDLE_CLIENTS, "kept")
                .with(Switch.CANCEL_REQUESTS, "off")
                .with(Switch.NAMED_STATEMENTS, "off")
                .with(Switch.PORTAL_SUSPENSION, "off")
                .with(Switch.BINARY_RESULTS, "error")
                .with(Switch.TRANSACTION_STATUS, "idle")
                .with(Switch.STANDARD_CONFORMING_STRINGS, "absent")
                .with(Switch.CURRENT_DATABASE, "target")
                .with(Switch.DATABASE_OPTIONS, "several");
        emulator = RunningEmulator.start(
                EmulatorOptions.builder().sessions(2).events(200).switches(switches));
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @Test
    @DisplayName("which SQLSTATE Session Limit Reached carries is unknown [faq]")
    void theSessionLimitHasAnotherState() throws Exception {
        try (Connection first = connect();
                Connection second = connect()) {
            assertThat(Refusal.of(() -> connect())).isEqualTo(new Refusal("58000", "FATAL: Session Limit Reached"));
            assertThat(first.isValid(10) && second.isValid(10)).isTrue();
        }
    }

    @Test
    @DisplayName("whether a client's idle session is closed is unknown [session]")
    void idleSessionsAreKept() throws Exception {
        try (Connection connection = connect()) {
            emulator.clock().advance(Duration.ofHours(5));

            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
            assertThat(emulator.sessions().list()).hasSize(1);
        }
    }

    @Test
    @DisplayName("a cancel request is not documented")
    void cancelRequestsDoNothing() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            emulator.faults().slowQueries(Duration.ofMillis(600));
            Background query = Background.query(connection, "SELECT 1");
            Patience.soon()
                    .until(() -> emulator.sessions().list().stream()
                            .anyMatch(each -> each.idleSince().isEmpty()));

            statement.cancel();
            connection.unwrap(org.postgresql.PGConnection.class).cancelQuery();

            assertThat(query.rows()).hasSize(1);
        } finally {
            emulator.faults().slowQueries(Duration.ZERO);
        }
    }

    @Test
    @DisplayName("named statements are not documented: with prepareThreshold=0 a driver needs none")
    void namedStatementsAreRefused() throws Exception {
        try (Connection connection = connect()) {
            try (PreparedStatement kept = connection.prepareStatement("SELECT ?::int + 1")) {
                kept.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
                kept.setInt(1, 1);
                assertThat(Refusal.of(kept::executeQuery).sqlState()).isEqualTo("0A000");
            }
        }
        Properties none = new Properties();
        none.setProperty("prepareThreshold", "0");
        try (Connection connection = RunningEmulator.connect(emulator, emulator.database(), none);
                PreparedStatement unnamed = connection.prepareStatement("SELECT CAST(? AS int) + 1")) {
            for (int i = 0; i < 7; i++) {
                unnamed.setInt(1, i);
                try (ResultSet result = unnamed.executeQuery()) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getInt(1)).isEqualTo(i + 1);
                }
            }
        }
    }

    @Test
    @DisplayName("portal suspension is not documented: without it a fetch size changes nothing")
    void allRowsComeWhateverTheFetchSize() throws Exception {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10);
                int rows = 0;
                try (ResultSet result = statement.executeQuery("SELECT _id FROM events")) {
                    while (result.next()) {
                        rows++;
                    }
                }
                assertThat(rows).isEqualTo(200);
            }
        }
    }

    @Test
    void theSessionSaysNothingOfStringsAndOfTransactions() throws Exception {
        Properties simple = new Properties();
        simple.setProperty("preferQueryMode", "simple");
        try (Connection connection = RunningEmulator.connect(emulator, emulator.database(), simple)) {
            assertThat(connection
                            .unwrap(org.postgresql.PGConnection.class)
                            .getParameterStatus("standard_conforming_strings"))
                    .isNull();
            RunningEmulator.execute(connection, "BEGIN");
            assertThat(connection.unwrap(BaseConnection.class).getTransactionState())
                    .isEqualTo(TransactionState.IDLE);
        }
    }

    @Test
    void currentDatabaseIsTheTarget() throws Exception {
        try (Connection connection = connect()) {
            assertThat(value(connection, "SELECT current_database()")).isEqualTo("all");
        }
    }

    @Test
    @DisplayName("whether ?A&B is accepted is unknown")
    void severalOptionsAreTaken() throws Exception {
        RunningEmulator.connect(emulator, "prod:all?FLATTEN&FLATTEN", new Properties())
                .close();
    }

    private static Connection connect() throws SQLException {
        return RunningEmulator.connect(emulator, emulator.database(), Patience.driver());
    }
}
