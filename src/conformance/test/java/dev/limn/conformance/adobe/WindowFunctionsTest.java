package dev.limn.conformance.adobe;

import static dev.limn.conformance.adobe.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.attributionFirstTouch;
import static dev.limn.queryservice.QueryServiceDSL.attributionFirstTouchExpIf;
import static dev.limn.queryservice.QueryServiceDSL.attributionFirstTouchExpTimeout;
import static dev.limn.queryservice.QueryServiceDSL.attributionLastTouch;
import static dev.limn.queryservice.QueryServiceDSL.attributionLastTouchExpIf;
import static dev.limn.queryservice.QueryServiceDSL.attributionLastTouchExpTimeout;
import static dev.limn.queryservice.QueryServiceDSL.next;
import static dev.limn.queryservice.QueryServiceDSL.previous;
import static dev.limn.queryservice.QueryServiceDSL.sessEndIf;
import static dev.limn.queryservice.QueryServiceDSL.sessStartIf;
import static dev.limn.queryservice.QueryServiceDSL.sessTimeout;
import static dev.limn.queryservice.QueryServiceDSL.timeBetweenNextMatch;
import static dev.limn.queryservice.QueryServiceDSL.timeBetweenPreviousMatch;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.conformance.Sql;
import dev.limn.queryservice.Attribution;
import dev.limn.queryservice.AttributionField;
import dev.limn.queryservice.Session;
import dev.limn.queryservice.SessionField;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.WindowSpecificationRowsStep;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WindowFunctionsTest {

    private static final String OVER =
            " OVER (PARTITION BY endUserIDs._experience.mcid.id ORDER BY timestamp ROWS BETWEEN ";
    private static final String BACK = OVER + "UNBOUNDED PRECEDING AND CURRENT ROW)";
    private static final String AHEAD = OVER + "CURRENT ROW AND UNBOUNDED FOLLOWING)";

    @AutoClose
    private final Limn limn = QueryService.open(QueryService.shared());

    private final WindowSpecificationRowsStep window =
            partitionBy(EVENTS.person()).orderBy(EVENTS.TIMESTAMP);

    @Test
    void sessionsAreThoseOfTheService() throws SQLException {
        SessionField timeout =
                sessTimeout(EVENTS.TIMESTAMP, Duration.ofMinutes(30)).over(window);
        SessionField start = sessStartIf(EVENTS.TIMESTAMP, EVENTS.TYPE.eq("commerce.purchases"))
                .over(window);
        SessionField end = sessEndIf(EVENTS.TIMESTAMP, EVENTS.TYPE.eq("commerce.purchases"))
                .over(window);

        agree(
                List.of(timeout.NUM, timeout.DEPTH, timeout.IS_NEW, timeout.TIMESTAMP_DIFF, start.NUM, end.NUM),
                "(SESS_TIMEOUT(timestamp, 60 * 30)" + BACK + ").num",
                "(SESS_TIMEOUT(timestamp, 60 * 30)" + BACK + ").depth",
                "(SESS_TIMEOUT(timestamp, 60 * 30)" + BACK + ").is_new",
                "(SESS_TIMEOUT(timestamp, 60 * 30)" + BACK + ").timestamp_diff",
                "(SESS_START_IF(timestamp, eventType = 'commerce.purchases')" + BACK + ").num",
                "(SESS_END_IF(timestamp, eventType = 'commerce.purchases')" + BACK + ").num");
    }

    @Test
    void neighboursAreThoseOfTheService() throws SQLException {
        agree(
                List.of(
                        previous(EVENTS.TYPE).over(window),
                        previous(EVENTS.campaign(), 2, true).over(window),
                        next(EVENTS.TYPE).over(window),
                        timeBetweenPreviousMatch(EVENTS.TIMESTAMP, EVENTS.TYPE.eq("commerce.purchases"))
                                .over(window),
                        timeBetweenNextMatch(EVENTS.TIMESTAMP, EVENTS.TYPE.eq("commerce.purchases"), ChronoUnit.HOURS)
                                .over(window)),
                "(PREVIOUS(eventType)" + BACK + ").value",
                "(PREVIOUS(marketing.campaignName, 2, true)" + BACK + ").value",
                "(NEXT(eventType)" + AHEAD + ").value",
                "TIME_BETWEEN_PREVIOUS_MATCH(timestamp, eventType = 'commerce.purchases')" + BACK,
                "TIME_BETWEEN_NEXT_MATCH(timestamp, eventType = 'commerce.purchases', 'hours')" + AHEAD);
    }

    @Test
    void touchesAreThoseOfTheService() throws SQLException {
        Field<String> campaign = EVENTS.campaign();
        Duration day = Duration.ofDays(1);
        var buys = EVENTS.TYPE.eq("commerce.purchases");

        agree(
                List.of(
                        attributionFirstTouch(EVENTS.TIMESTAMP, "c", campaign).over(window).VALUE,
                        attributionLastTouch(EVENTS.TIMESTAMP, "c", campaign).over(window).TIMESTAMP,
                        attributionFirstTouchExpIf(EVENTS.TIMESTAMP, "c", campaign, buys, true)
                                .over(window)
                                .VALUE,
                        attributionLastTouchExpIf(EVENTS.TIMESTAMP, "c", campaign, buys, false)
                                .over(window)
                                .FRACTION,
                        attributionFirstTouchExpTimeout(EVENTS.TIMESTAMP, "c", campaign, day)
                                .over(window)
                                .FRACTION,
                        attributionLastTouchExpTimeout(EVENTS.TIMESTAMP, "c", campaign, day)
                                .over(window)
                                .NAME),
                "(ATTRIBUTION_FIRST_TOUCH(timestamp, 'c', marketing.campaignName)" + BACK + ").value",
                "(ATTRIBUTION_LAST_TOUCH(timestamp, 'c', marketing.campaignName)" + BACK + ").timestamp",
                "(ATTRIBUTION_FIRST_TOUCH_EXP_IF(timestamp, 'c', marketing.campaignName,"
                        + " eventType = 'commerce.purchases', true)" + BACK + ").value",
                "(ATTRIBUTION_LAST_TOUCH_EXP_IF(timestamp, 'c', marketing.campaignName,"
                        + " eventType = 'commerce.purchases', false)" + BACK + ").percentage",
                "(ATTRIBUTION_FIRST_TOUCH_EXP_TIMEOUT(timestamp, 'c', marketing.campaignName, 86400)" + BACK
                        + ").fraction",
                "(ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT(timestamp, 'c', marketing.campaignName, 86400)" + BACK + ").name");
    }

    @Test
    void structsComeAsRecords() {
        SessionField session =
                sessTimeout(EVENTS.TIMESTAMP, Duration.ofMinutes(30)).over(window);
        AttributionField<LocalDateTime, String> touch = attributionLastTouch(
                        EVENTS.TIMESTAMP, "it's \\ odd", EVENTS.campaign())
                .over(window);

        Result<? extends Record> rows = limn.dsl()
                .select(session, session.NUM, session.DEPTH, session.IS_NEW, session.TIMESTAMP_DIFF)
                .select(touch, touch.VALUE, touch.TIMESTAMP)
                .from(EVENTS)
                .fetch();

        assertThat(rows).hasSize(2_000).allSatisfy(row -> {
            assertThat(row.get(session))
                    .isEqualTo(new Session(
                            requireNonNull(row.get(session.TIMESTAMP_DIFF)),
                            requireNonNull(row.get(session.NUM)),
                            requireNonNull(row.get(session.IS_NEW)),
                            requireNonNull(row.get(session.DEPTH))));
            String value = row.get(touch.VALUE);
            assertThat(row.get(touch))
                    .isEqualTo(
                            value == null
                                    ? null
                                    : new Attribution<>("it's \\ odd", value, row.get(touch.TIMESTAMP), 1.0));
        });
        assertThat(rows.getValues(touch)).anyMatch(found -> found != null);
    }

    @Test
    void structsOfDerivedTablesHaveMembers() throws SQLException {
        SessionField inner =
                sessTimeout(EVENTS.TIMESTAMP, Duration.ofMinutes(30)).over(window);
        AttributionField<LocalDateTime, String> touch =
                attributionLastTouch(EVENTS.TIMESTAMP, "c", EVENTS.campaign()).over(window);
        Table<Record2<Session, Attribution<LocalDateTime, String>>> visits =
                select(inner.as("session"), touch.as("touch")).from(EVENTS).asTable("visits");
        SessionField session = SessionField.of(requireNonNull(visits.field("session")));

        assertThat(Sql.rows(
                        limn,
                        limn.dsl()
                                .select(max(session.NUM), max(touch.of(requireNonNull(visits.field("touch"))).VALUE))
                                .from(visits)))
                .isEqualTo(Sql.rows(
                        limn,
                        "SELECT max(session.num), max(touch.value) FROM (SELECT SESS_TIMEOUT(timestamp, 1800)" + BACK
                                + " AS session, ATTRIBUTION_LAST_TOUCH(timestamp, 'c', marketing.campaignName)" + BACK
                                + " AS touch FROM events)"));
        assertThat(limn.dsl().select(session).from(visits).fetch().getValues(session))
                .hasSize(2_000)
                .allSatisfy(each -> assertThat(each.num()).isPositive());
    }

    @Test
    void structsAreStoredAsStructs() throws SQLException {
        SessionField session =
                sessTimeout(EVENTS.TIMESTAMP, Duration.ofMinutes(30)).over(window);
        Table<Record> stored = table(name("stored_sessions"));
        limn.dsl()
                .createTable(stored)
                .as(select(session.as("session")).from(EVENTS))
                .execute();
        try {
            assertThat(Sql.rows(limn, "SELECT count(*), min(session.num) FROM stored_sessions"))
                    .containsExactly(List.of("2000", "1"));
        } finally {
            limn.dsl().dropTable(stored).execute();
        }
    }

    /** Every row of all events, in the order of both. */
    private void agree(List<? extends Field<?>> fields, String... sql) throws SQLException {
        List<?> typed = Sql.rows(limn, limn.dsl().select(fields).from(EVENTS).orderBy(EVENTS.TIMESTAMP, EVENTS.ID));

        assertThat(typed)
                .hasSize(2_000)
                .isEqualTo(Sql.rows(limn, "SELECT " + String.join(", ", sql) + " FROM events ORDER BY timestamp, _id"));
    }
}
