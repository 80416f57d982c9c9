package dev.limn.queryservice;

import static dev.limn.queryservice.Hits.HITS;
import static dev.limn.queryservice.QueryServiceDSL.attributionFirstTouchExpIf;
import static dev.limn.queryservice.QueryServiceDSL.attributionFirstTouchExpTimeout;
import static dev.limn.queryservice.QueryServiceDSL.attributionLastTouch;
import static dev.limn.queryservice.QueryServiceDSL.attributionLastTouchExpTimeout;
import static dev.limn.queryservice.QueryServiceDSL.next;
import static dev.limn.queryservice.QueryServiceDSL.previous;
import static dev.limn.queryservice.QueryServiceDSL.sessEndIf;
import static dev.limn.queryservice.QueryServiceDSL.sessStartIf;
import static dev.limn.queryservice.QueryServiceDSL.sessTimeout;
import static dev.limn.queryservice.QueryServiceDSL.timeBetweenNextMatch;
import static dev.limn.queryservice.QueryServiceDSL.timeBetweenPreviousMatch;
import static dev.limn.queryservice.Rendering.postgresql;
import static dev.limn.queryservice.Rendering.queryService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.createTable;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.WindowSpecificationRowsStep;
import org.jooq.exception.SQLDialectNotSupportedException;
import org.junit.jupiter.api.Test;

class WindowFunctionsTest {

    private static final String ORDER = "over (order by \"hits\".\"ts\" nulls last";
    private static final String BACK = ORDER + " rows between unbounded preceding and current row)";
    private static final String AHEAD = ORDER + " rows between current row and unbounded following)";

    private final WindowSpecificationRowsStep window = orderBy(HITS.TS);

    @Test
    void haveTheDocumentedFrameUnlessTheyAreGivenOne() {
        assertThat(sql(sessTimeout(HITS.TS, Duration.ofMinutes(30)).over(window)))
                .isEqualTo("sess_timeout(\"hits\".\"ts\", 1800) " + BACK);
        assertThat(sql(sessTimeout(HITS.TS, Duration.ofMinutes(30))
                        .over(partitionBy(HITS.ID)
                                .orderBy(HITS.TS)
                                .rowsBetweenPreceding(9)
                                .andCurrentRow())))
                .isEqualTo(
                        "sess_timeout(\"hits\".\"ts\", 1800) over (partition by \"hits\".\"id\" order by \"hits\".\"ts\" nulls last"
                                + " rows between 9 preceding and current row)");
    }

    @Test
    void leaveTheWindowAsItIs() {
        sessTimeout(HITS.TS, Duration.ofMinutes(30)).over(window);

        assertThat(sql(next(HITS.ID).over(window))).isEqualTo("(next(\"hits\".\"id\", 1, false) " + AHEAD + ").value");
    }

    @Test
    void takeConstantsAsLiteralsAndConditions() {
        assertThat(sql(sessStartIf(HITS.TS, HITS.ID.eq(inline("a"))).over(window)))
                .isEqualTo("sess_start_if(\"hits\".\"ts\", \"hits\".\"id\" = 'a') " + BACK);
        assertThat(sql(sessEndIf(HITS.TS, HITS.ID.isNull()).over(window)))
                .isEqualTo("sess_end_if(\"hits\".\"ts\", \"hits\".\"id\" is null) " + BACK);
        assertThat(sql(previous(HITS.ID, 2, true).over(window)))
                .isEqualTo("(previous(\"hits\".\"id\", 2, true) " + BACK + ").value");
        assertThat(sql(timeBetweenPreviousMatch(HITS.TS, HITS.ID.isNull()).over(window)))
                .isEqualTo("time_between_previous_match(\"hits\".\"ts\", \"hits\".\"id\" is null, 'seconds') " + BACK);
        assertThat(sql(timeBetweenNextMatch(HITS.TS, HITS.ID.isNull(), ChronoUnit.DAYS)
                        .over(window)))
                .isEqualTo("time_between_next_match(\"hits\".\"ts\", \"hits\".\"id\" is null, 'days') " + AHEAD);
    }

    @Test
    void touchesAreNamedSafely() {
        assertThat(sql(attributionLastTouch(HITS.TS, "it's \\", HITS.ID).over(window).FRACTION))
                .isEqualTo("(attribution_last_touch(\"hits\".\"ts\", 'it\\u0027s \\\\', \"hits\".\"id\") " + BACK
                        + ").fraction");
        assertThat(sql(attributionFirstTouchExpIf(HITS.TS, "c", HITS.ID, HITS.ID.isNull(), true)
                        .over(window)
                        .VALUE))
                .isEqualTo("(attribution_first_touch_exp_if(\"hits\".\"ts\", 'c', \"hits\".\"id\","
                        + " \"hits\".\"id\" is null, true) " + BACK + ").value");
        assertThat(sql(attributionLastTouchExpTimeout(HITS.TS, "c", HITS.ID, Duration.ofSeconds(5))
                        .over(window)
                        .FRACTION))
                .endsWith(", 5) " + BACK + ").percentage");
        assertThat(sql(attributionFirstTouchExpTimeout(HITS.TS, "c", HITS.ID, Duration.ofSeconds(5))
                        .over(window)
                        .TIMESTAMP))
                .endsWith(", 5) " + BACK + ").timestamp");
    }

    @Test
    void structsAreJsonOnlyWhereAQueryReturnsThem() {
        SessionField session = sessTimeout(HITS.TS, Duration.ofMinutes(30)).over(window);
        String plain = "sess_timeout(\"hits\".\"ts\", 1800) " + BACK;

        assertThat(sql(select(session, session.as("s"), session.NUM).from(HITS)))
                .isEqualTo("select to_json(" + plain + ") as \"sess_timeout\", to_json(" + plain + ") as \"s\", ("
                        + plain + ").num as \"num\" from \"hits\"");
        assertThat(sql(select(session).from(HITS).union(select(session).from(HITS))))
                .isEqualTo("select to_json(" + plain + ") as \"sess_timeout\" from \"hits\" union select to_json("
                        + plain + ") as \"sess_timeout\" from \"hits\"");
        assertThat(sql(select(inline(1)).from(select(session.as("s")).from(HITS).asTable("t"))))
                .doesNotContain("to_json");
        assertThat(sql(select(inline(1)).from(HITS).groupBy(session).orderBy(session)))
                .doesNotContain("to_json");
        assertThat(sql(createTable("t").as(select(session.as("s")).from(HITS)))).doesNotContain("to_json");
    }

    @Test
    void refuseWhatTheServiceWould() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessTimeout(HITS.TS, Duration.ofMillis(1_500)))
                .withMessage("the time-out must be whole seconds, 0 or more, and is PT1.5S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> previous(HITS.ID, 0, false))
                .withMessage("shift must be at least 1, and is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeBetweenNextMatch(HITS.TS, HITS.ID.isNull(), ChronoUnit.WEEKS))
                .withMessage("unit must be DAYS, HOURS, MINUTES or SECONDS, and is WEEKS");
    }

    @Test
    void areNotSentToOtherServers() {
        Field<Integer> number = sessTimeout(HITS.TS, Duration.ofMinutes(30)).over(window).NUM;

        assertThatThrownBy(() -> postgresql().render(select(number).from(HITS)))
                .isInstanceOf(SQLDialectNotSupportedException.class);
        assertThat(number.toString()).contains("sess_timeout");
    }

    private static String sql(QueryPart part) {
        return queryService().render(part);
    }
}
