package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Emulator;
import dev.limn.emulator.testing.RunningEmulator;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RowCapTest {

    private static final int EVENTS = 60_000;

    private static Emulator emulator;
    private static Client client;

    @BeforeAll
    static void start() throws SQLException {
        emulator = RunningEmulator.start(RunningEmulator.roomy().events(EVENTS));
        client = Client.open(emulator);
    }

    @AfterAll
    static void close() throws SQLException {
        client.close();
        emulator.close();
    }

    @Test
    @DisplayName("a client gets 50,000 rows unless it gives a limit, and is not told [writing, guard, faq]")
    void aClientGetsFiftyThousandRows() throws SQLException {
        assertThat(client.column("SELECT device.type FROM events")).hasSize(50_000);
        assertThat(client.column("SELECT 1 FROM events LIMIT ALL")).hasSize(50_000);
        assertThat(client.column("SELECT 1 FROM events OFFSET 5000")).hasSize(50_000);
        assertThat(client.column("WITH q AS (SELECT 1 FROM events) SELECT * FROM q UNION ALL SELECT 2"))
                .hasSize(50_000);
    }

    @Test
    @DisplayName("LIMIT 0 lifts the row cap [faq, writing]")
    void limitZeroLiftsTheCap() throws SQLException {
        assertThat(client.column("SELECT 1 FROM events LIMIT 0")).hasSize(EVENTS);
        assertThat(client.column("SELECT 1 FROM events LIMIT ?", 0)).hasSize(EVENTS);
        assertThat(client.column("SELECT 1 FROM events LIMIT 0 OFFSET 59990")).hasSize(10);
        try (Client simple = Client.open(emulator, emulator.database(), "preferQueryMode", "simple")) {
            assertThat(simple.column("SELECT 1 FROM events LIMIT ?", 0)).hasSize(EVENTS);
        }
    }

    @Test
    @DisplayName("a limit between 50,000 and 100,000 counts as it is [faq]")
    void aLimitCountsAsItIs() throws SQLException {
        assertThat(client.column("SELECT 1 FROM events LIMIT 55000")).hasSize(55_000);
        assertThat(client.column("SELECT 1 FROM events LIMIT 100000")).hasSize(EVENTS);
    }

    @Test
    @DisplayName("LIMIT above 100,000 is refused with 53400, also as a parameter [faq, gb]")
    void aLimitAboveTheCeiling() throws SQLException {
        assertThat(client.state("SELECT 1 FROM events LIMIT 100001")).isEqualTo("53400");
        assertThat(client.state("SELECT 1 FROM events LIMIT ?", 100_001)).isEqualTo("53400");
        assertThat(client.state("SELECT 1 FROM events LIMIT ?", 100_001L)).isEqualTo("53400");
        assertThat(client.state("PREPARE p AS SELECT 1 FROM events LIMIT 100001"))
                .isEqualTo("53400");
        assertThat(client.message("SELECT 1 LIMIT 100001")).contains("100001").contains("100000");
    }

    @Test
    @DisplayName("the cap is on what a client gets, not on what is written or counted [guard]")
    void theCapIsNotOnWhatIsWritten() throws SQLException {
        client.execute("CREATE TABLE capped AS SELECT _id FROM events");

        assertThat(client.value("SELECT count(*) FROM capped")).isEqualTo(String.valueOf(EVENTS));
        assertThat(client.value("SELECT count(*) FROM (SELECT _id FROM events)"))
                .isEqualTo(String.valueOf(EVENTS));
    }

    @Test
    @DisplayName("a cursor gives more than 50,000 rows [explore500]")
    void aCursorGivesMore() throws SQLException {
        client.execute("DECLARE all_events CURSOR FOR SELECT _id FROM events");

        assertThat(client.column("FETCH 55000 FROM all_events")).hasSize(55_000);
        assertThat(client.column("FETCH 55000 FROM all_events")).hasSize(5_000);
        assertThat(client.column("FETCH 55000 FROM all_events")).isEmpty();

        client.execute("CLOSE all_events");
    }
}
