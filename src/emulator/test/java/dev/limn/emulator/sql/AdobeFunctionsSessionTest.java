package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adobe's own functions, as a client writes them and reads their structs. */
class AdobeFunctionsSessionTest {

    private static final String BACK =
            " OVER (PARTITION BY who ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";
    private static final String AHEAD =
            " OVER (PARTITION BY who ORDER BY ts ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)";

    @AutoClose
    private static Client client;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
        client.execute("""
                CREATE TEMP TABLE af_hits AS SELECT * FROM VALUES
                    ('a', TIMESTAMP '2026-05-01 10:00:00', 'home',   'em:1'),
                    ('a', TIMESTAMP '2026-05-01 10:10:00', 'cart',   NULL),
                    ('a', TIMESTAMP '2026-05-01 11:00:00', 'home',   'ad:2'),
                    ('a', TIMESTAMP '2026-05-01 11:00:30', 'thanks', NULL),
                    ('b', TIMESTAMP '2026-05-01 10:00:00', 'cart',   NULL)
                    AS hits(who, ts, page, code)""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "NULL", textBlock = """
                    SESS_TIMEOUT(ts, 1800)<.num                                            | 1 1 2 2 1
                    SESS_TIMEOUT(ts, 1800)<.depth                                          | 1 2 1 2 1
                    SESS_TIMEOUT(ts, 1800)<.is_new                                         | t f t f t
                    SESS_TIMEOUT(ts, 1800)<.timestamp_diff                                 | 0 600 3000 30 0
                    SESS_START_IF(ts, page = 'home')<.num                                  | 1 1 2 2 1
                    SESS_END_IF(ts, page = 'cart')<.num                                    | 1 1 2 2 1
                    PREVIOUS(page)<.value                                                  | - home cart home -
                    PREVIOUS(code, 1, true)<.value                                         | - em:1 em:1 ad:2 -
                    PREVIOUS(page, 2)<.value                                               | - - home cart -
                    NEXT(page)>.value                                                      | cart home thanks - -
                    NEXT(code, 1, true)>.value                                             | ad:2 ad:2 - - -
                    TIME_BETWEEN_PREVIOUS_MATCH(ts, page = 'home')<                        | 0 600 0 30 -
                    TIME_BETWEEN_PREVIOUS_MATCH(ts, page = 'home', 'minutes')<             | 0 10 0 0 -
                    TIME_BETWEEN_NEXT_MATCH(ts, page = 'thanks', 'seconds')>               | -3630 -3030 -30 0 -
                    ATTRIBUTION_FIRST_TOUCH(ts, 'code', code)<.value                       | em:1 em:1 em:1 em:1 -
                    ATTRIBUTION_LAST_TOUCH(ts, 'code', code)<.value                        | em:1 em:1 ad:2 ad:2 -
                    ATTRIBUTION_LAST_TOUCH(ts, 'code', code)<.name                         | code code code code -
                    ATTRIBUTION_FIRST_TOUCH_EXP_TIMEOUT(ts, 'code', code, 1200)<.value     | em:1 em:1 ad:2 ad:2 -""")
    @DisplayName("each function with the member of its struct behind OVER (…), or on its own [adf]")
    void membersOfItsStruct(String call, String expected) throws SQLException {
        String function = call.strip().replace("<", BACK).replace(">", AHEAD);

        List<@Nullable String> values =
                client.column("SELECT " + function + " AS v, who, ts FROM af_hits ORDER BY who, ts");

        assertThat(values.stream().map(value -> value == null ? "-" : value))
                .containsExactly(expected.strip().split(" "));
    }

    @Test
    @DisplayName("the struct as a whole is text, and its members can be selected outside [adf]")
    void theStructAsAWhole() throws SQLException {
        String session = "SESS_TIMEOUT(ts, 1800)" + BACK;

        assertThat(client.column("SELECT " + session + " AS session FROM af_hits ORDER BY who, ts"))
                .containsExactly(
                        "(0,1,true,1)", "(600,1,false,2)", "(3000,2,true,1)", "(30,2,false,2)", "(0,1,true,1)");
        assertThat(client.rows("SELECT who, max(session.num), max(session.depth) FROM (SELECT who, " + session
                        + " AS session FROM af_hits) GROUP BY who ORDER BY who"))
                .containsExactly(List.of("a", "2", "2"), List.of("b", "1", "1"));
    }

    @Test
    @DisplayName("a session time-out over the events of the sample, in a path's partition [adf]")
    void overTheSample() throws SQLException {
        assertThat(client.value("SELECT count(*) FROM (SELECT SESS_TIMEOUT(timestamp, 1800) OVER (PARTITION BY"
                        + " endUserIDs._experience.mcid.id ORDER BY timestamp ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT"
                        + " ROW) AS s FROM events) WHERE s.is_new AND s.depth = 1"))
                .isEqualTo(client.value("SELECT count(*) FROM (SELECT timestamp, lag(timestamp) OVER (PARTITION BY"
                        + " endUserIDs._experience.mcid.id ORDER BY timestamp) AS before FROM events) WHERE before IS NULL"
                        + " OR unix_millis(timestamp) - unix_millis(before) >= 1800000"));
    }

    @Test
    @DisplayName("platform helpers: sample_meta has its columns, raise_error its words [syntax, explore]")
    void platformHelpers() throws SQLException {
        assertThat(client.labels("SELECT sample_meta('events')"))
                .containsExactly(
                        "sample_table_name",
                        "sample_dataset_id",
                        "parent_dataset_id",
                        "sample_type",
                        "sampling_rate",
                        "filter_condition_on_source_dataset",
                        "sample_num_rows",
                        "created");
        assertThat(client.message("SELECT raise_error('on purpose')")).contains("on purpose");
        assertThat(client.value("SELECT now() > TIMESTAMP '2020-01-01 00:00:00'"))
                .isEqualTo("t");
    }
}
