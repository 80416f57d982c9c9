package dev.limn.emulator.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Switches;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On the events that the Adobe-defined functions page prints. */
class SessionFunctionsTest {

    private final Events events = new Events(Switches.defaults());

    @BeforeEach
    void givenVisits() {
        events.given(
                Set.of(1, 4),
                "2018-01-18 06:55:53",
                "2018-01-18 06:56:51",
                "2018-01-18 06:57:47",
                "2018-01-18 06:58:27",
                "2018-01-18 06:59:22",
                "2018-02-03 01:16:23",
                "2018-02-03 01:17:17",
                "2018-02-03 01:18:06",
                "2018-02-03 01:18:39",
                "2018-02-03 01:19:10");
    }

    @DisplayName("SESS_TIMEOUT gives seconds since the event before, session, whether new, and depth [adf]")
    @Test
    void sessTimeoutBeginsAfterThePause() {
        assertThat(events.upToTheRow("SESS_TIMEOUT(ts, 60 * 30)"))
                .containsExactly(
                        "(0,1,true,1)",
                        "(58,1,false,2)",
                        "(56,1,false,3)",
                        "(40,1,false,4)",
                        "(55,1,false,5)",
                        "(1361821,2,true,1)",
                        "(54,2,false,2)",
                        "(49,2,false,3)",
                        "(33,2,false,4)",
                        "(31,2,false,5)");
    }

    @DisplayName("SESS_START_IF begins a session with the event that matches [adf]")
    @Test
    void sessStartIfBeginsWithTheMatch() {
        assertThat(events.upToTheRow("SESS_START_IF(ts, hit)"))
                .containsExactly(
                        "(0,1,true,1)",
                        "(58,1,false,2)",
                        "(56,1,false,3)",
                        "(40,2,true,1)",
                        "(55,2,false,2)",
                        "(1361821,2,false,3)",
                        "(54,2,false,4)",
                        "(49,2,false,5)",
                        "(33,2,false,6)",
                        "(31,2,false,7)");
    }

    @DisplayName("SESS_END_IF begins a session with the event after the one that matches [adf]")
    @Test
    void sessEndIfBeginsAfterTheMatch() {
        assertThat(events.upToTheRow("SESS_END_IF(ts, n = 3)"))
                .containsExactly(
                        "(0,1,true,1)",
                        "(58,1,false,2)",
                        "(56,1,false,3)",
                        "(40,2,true,1)",
                        "(55,2,false,2)",
                        "(1361821,2,false,3)",
                        "(54,2,false,4)",
                        "(49,2,false,5)",
                        "(33,2,false,6)",
                        "(31,2,false,7)");
    }

    @DisplayName("The members of a session have names [adf]")
    @Test
    void theMembersOfASessionHaveNames() {
        assertThat(events.spark()
                        .sql("SELECT s.timestamp_diff, s.num, s.is_new, s.depth FROM (SELECT SESS_TIMEOUT(ts, 9) OVER"
                                + " (ORDER BY ts) AS s FROM events) WHERE s.num = 2")
                        .head()
                        .mkString(","))
                .isEqualTo("58,2,true,1");
    }

    @DisplayName("Time between matches is a whole number of the unit, zero at the match [adf]")
    @Test
    void timeSinceTheMatchIsInWholeUnits() {
        assertThat(events.upToTheRow("TIME_BETWEEN_PREVIOUS_MATCH(ts, n = 2, 'minutes')"))
                .containsExactly(null, "0", "0", "1", "2", "22699", "22700", "22701", "22701", "22702");
        assertThat(events.upToTheRow("TIME_BETWEEN_PREVIOUS_MATCH(ts, n = 1, 'HOURS')"))
                .endsWith("378");
    }

    @DisplayName("Time to the next match is negative, and seconds unless said [adf]")
    @Test
    void timeToTheNextMatchIsNegative() {
        assertThat(events.fromTheRowOn("TIME_BETWEEN_NEXT_MATCH(ts, n = 3)"))
                .startsWith("-114", "-56", "0", null)
                .hasSize(10);
        assertThat(events.fromTheRowOn("TIME_BETWEEN_NEXT_MATCH(ts, n = 6, 'days')"))
                .startsWith("-15", "-15", "-15", "-15", "-15", "0", null);
    }

    // Were it quadratic, this would be five billion steps.
    @Timeout(60)
    @Test
    void aHundredThousandEventsOfOneVisitorAreOnePass() {
        long sessions = events.spark().sql("""
                        SELECT max(s.num) FROM (SELECT SESS_TIMEOUT(timestamp_seconds(id * 60), 60) OVER
                            (PARTITION BY 1 ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS s
                            FROM range(100000))""").head().getInt(0);

        assertThat(sessions).isEqualTo(100_000);
    }
}
