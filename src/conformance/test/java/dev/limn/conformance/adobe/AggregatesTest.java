package dev.limn.conformance.adobe;

import static dev.limn.conformance.adobe.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.approxCountDistinct;
import static dev.limn.queryservice.QueryServiceDSL.arraySort;
import static dev.limn.queryservice.QueryServiceDSL.collectList;
import static dev.limn.queryservice.QueryServiceDSL.collectSet;
import static dev.limn.queryservice.QueryServiceDSL.hllBuildAgg;
import static dev.limn.queryservice.QueryServiceDSL.hllMergeAgg;
import static dev.limn.queryservice.QueryServiceDSL.maxBy;
import static dev.limn.queryservice.QueryServiceDSL.minBy;
import static dev.limn.queryservice.QueryServiceDSL.percentileApprox;
import static dev.limn.queryservice.QueryServiceDSL.size;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.conformance.Sql;
import java.sql.SQLException;
import org.jooq.Record1;
import org.jooq.Table;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AggregatesTest {

    @AutoClose
    private final Limn limn = QueryService.open(QueryService.shared());

    @Test
    void areThoseOfTheService() throws SQLException {
        assertThat(Sql.rows(
                        limn,
                        limn.dsl()
                                .select(
                                        EVENTS.TYPE,
                                        size(collectList(EVENTS.ID)),
                                        size(collectSet(EVENTS.campaign())),
                                        approxCountDistinct(EVENTS.ID),
                                        approxCountDistinct(EVENTS.ID, 0.01),
                                        percentileApprox(length(EVENTS.ID), 0.5),
                                        percentileApprox(EVENTS.TIMESTAMP, 0.9, 100),
                                        maxBy(EVENTS.ID, EVENTS.TIMESTAMP),
                                        minBy(EVENTS.ID, EVENTS.TIMESTAMP))
                                .from(EVENTS)
                                .groupBy(EVENTS.TYPE)
                                .orderBy(EVENTS.TYPE)))
                .isNotEmpty()
                .isEqualTo(Sql.rows(
                        limn,
                        "SELECT eventType, size(collect_list(_id)), size(collect_set(marketing.campaignName)),"
                                + " approx_count_distinct(_id), approx_count_distinct(_id, 0.01),"
                                + " percentile_approx(length(_id), 0.5), percentile_approx(timestamp, 0.9, 100),"
                                + " max_by(_id, timestamp), min_by(_id, timestamp)"
                                + " FROM events GROUP BY eventType ORDER BY eventType"));
    }

    @Test
    void listsComeAsArrays() throws SQLException {
        assertThat(limn.dsl()
                        .select(arraySort(collectSet(EVENTS.TYPE)))
                        .from(EVENTS)
                        .fetchSingle()
                        .value1())
                .containsExactlyElementsOf(Sql.rows(limn, "SELECT DISTINCT eventType FROM events ORDER BY 1").stream()
                        .map(row -> requireNonNull(row.get(0)))
                        .toList());
        assertThat(limn.dsl()
                        .select(collectList(EVENTS.TYPE).filterWhere(EVENTS.TYPE.eq("none")))
                        .from(EVENTS)
                        .fetchSingle()
                        .value1())
                .isEmpty();
    }

    @Test
    void sketchesAreMerged() throws SQLException {
        Table<Record1<String>> sketches = select(hllBuildAgg(EVENTS.ID, 10).as("sketch"))
                .from(EVENTS)
                .groupBy(EVENTS.TYPE)
                .asTable("sketches");

        assertThat(Sql.rows(
                        limn,
                        limn.dsl()
                                .select(hllMergeAgg(requireNonNull(sketches.field("sketch", String.class)), true))
                                .from(sketches)))
                .isEqualTo(Sql.rows(limn, "SELECT hll_build_agg(_id, 10) FROM events"));
    }

    @Test
    void standOverWindows() throws SQLException {
        assertThat(Sql.rows(
                        limn,
                        limn.dsl()
                                .select(
                                        EVENTS.ID,
                                        maxBy(EVENTS.ID, EVENTS.TIMESTAMP).over(),
                                        max(EVENTS.ID).over())
                                .from(EVENTS)
                                .orderBy(EVENTS.ID)
                                .limit(5)))
                .isEqualTo(
                        Sql.rows(
                                limn,
                                "SELECT _id, max_by(_id, timestamp) OVER (), max(_id) OVER () FROM events ORDER BY _id LIMIT 5"));
    }
}
