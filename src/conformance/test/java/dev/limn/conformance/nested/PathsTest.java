package dev.limn.conformance.nested;

import static dev.limn.conformance.nested.Sample.Events.EVENTS;
import static dev.limn.conformance.nested.Sample.Events.QUALIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.upper;

import dev.limn.conformance.nested.Sample.Events;
import dev.limn.conformance.nested.Sample.WebPath;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** Paths mean what Spark means by them, wherever they stand. */
class PathsTest extends Server {

    private List<String> texts(Field<?> field) {
        return dsl.select(field).from(EVENTS).orderBy(EVENTS._ID).limit(50).fetch(row -> String.valueOf(row.get(0)));
    }

    private void same(Field<?> field, String sql) {
        assertThat(texts(field))
                .anyMatch(each -> !each.equals("null"))
                .isEqualTo(plain("SELECT " + sql + " AS n FROM events ORDER BY _id LIMIT 50"));
    }

    @Test
    void aPathLeadsToAMember() {
        same(EVENTS.WEB.WEBPAGEDETAILS.NAME, "web.webPageDetails.name");
        same(EVENTS.WEB.WEBPAGEDETAILS.PAGEVIEWS.VALUE, "web.webPageDetails.pageViews.value");
    }

    @Test
    void aPathLeadsThroughMapsAndArrays() {
        same(EVENTS.IDENTITYMAP.get("ECID").at(0).ID, "identityMap['ECID'][0].id");
        same(EVENTS.ITEMS.at(0).SKU, "productListItems[0].SKU");
        same(EVENTS.ACME.TAGS.at(1), "_acme.tags[1]");
        same(EVENTS.ACME.SCORES.get("engagement"), "_acme.scores['engagement']");
    }

    @Test
    void leavesOfOneNameAreToldApart() {
        Events e = EVENTS.as("e");
        var row = dsl.select(e.WEB.WEBPAGEDETAILS.NAME, e.WEB.WEBPAGEDETAILS.PAGEVIEWS.VALUE)
                .from(e)
                .where(e.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                .limit(1)
                .fetchSingle();

        assertThat(Arrays.stream(row.fields()).map(Field::getName))
                .containsExactly("web.webPageDetails.name", "web.webPageDetails.pageViews.value");
        assertThat(row.get(e.WEB.WEBPAGEDETAILS.NAME)).isNotNull().isEqualTo(row.value1());
    }

    @Test
    void aQualifiedTableLeadsThere() {
        assertThat(dsl.select(QUALIFIED.WEB.WEBPAGEDETAILS.NAME)
                        .from(QUALIFIED)
                        .orderBy(QUALIFIED._ID)
                        .limit(50)
                        .fetch(row -> String.valueOf(row.value1())))
                .isEqualTo(texts(EVENTS.WEB.WEBPAGEDETAILS.NAME));
    }

    @Test
    void expressionsAndClausesTakeThePath() {
        Field<String> page = EVENTS.WEB.WEBPAGEDETAILS.NAME;
        var rows = dsl.select(upper(page).as("page"), count().as("n"))
                .from(EVENTS)
                .where(page.isNotNull())
                .groupBy(page)
                .having(count().gt(1))
                .orderBy(page)
                .fetch();

        assertThat(rows.map(row -> row.value1() + " " + row.value2()))
                .isNotEmpty()
                .isEqualTo(
                        plain(
                                "SELECT concat(upper(k), ' ', c) AS n FROM (SELECT web.webPageDetails.name AS k, count(*) AS c"
                                        + " FROM events WHERE web.webPageDetails.name IS NOT NULL GROUP BY 1) WHERE c > 1 ORDER BY k"));
    }

    @Test
    void windowsTakeThePath() {
        Field<String> page = EVENTS.WEB.WEBPAGEDETAILS.NAME;
        assertThat(dsl.select(rowNumber()
                                .over()
                                .partitionBy(page)
                                .orderBy(EVENTS._ID)
                                .as("n"))
                        .from(EVENTS)
                        .orderBy(EVENTS._ID)
                        .limit(50)
                        .fetch(row -> String.valueOf(row.value1())))
                .isEqualTo(plain("SELECT row_number() OVER (PARTITION BY web.webPageDetails.name ORDER BY _id) AS n"
                        + " FROM events ORDER BY _id LIMIT 50"));
    }

    @Test
    void derivedTablesKnowStructsAndPaths() {
        Table<?> inner = select(EVENTS._ID, EVENTS.WEB, EVENTS.WEB.WEBPAGEDETAILS.NAME)
                .from(EVENTS)
                .asTable("q");
        WebPath web = new WebPath(Objects.requireNonNull(inner.field(EVENTS.WEB)));
        Field<String> page = Objects.requireNonNull(inner.field(EVENTS.WEB.WEBPAGEDETAILS.NAME));

        assertThat(dsl.select(web, page, web.WEBPAGEDETAILS.NAME)
                        .from(inner)
                        .where(page.isNotNull())
                        .limit(10)
                        .fetch())
                .hasSize(10)
                .allSatisfy(row -> {
                    assertThat(row.value3()).isEqualTo(row.value2());
                    assertThat(row.value1().title()).isEqualTo(row.value2());
                });
    }

    @Test
    void commonTableExpressionsKeepStructsAsTheyAre() {
        var cte = name("c").fields("id", "w").as(select(EVENTS._ID, EVENTS.WEB).from(EVENTS));
        WebPath web = new WebPath(Objects.requireNonNull(cte.field("w", EVENTS.WEB.getDataType())));

        assertThat(dsl.with(cte)
                        .select(web.WEBPAGEDETAILS.NAME, web)
                        .from(cte)
                        .where(web.WEBPAGEDETAILS.NAME.isNotNull())
                        .limit(3)
                        .fetch())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.value2().title()).isEqualTo(row.value1()));
    }

    @Test
    void subQueriesTakeThePath() {
        Events e = EVENTS.as("e");
        assertThat(dsl.fetchCount(select(EVENTS._ID)
                        .from(EVENTS)
                        .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.in(select(e.WEB.WEBPAGEDETAILS.NAME)
                                .from(e)
                                .where(e.WEB.WEBPAGEDETAILS.NAME.eq("home"))))))
                .isEqualTo(Integer.parseInt(
                        plain("SELECT count(*) AS n FROM events WHERE web.webPageDetails.name = 'home'")
                                .getFirst()));
    }

    @Test
    void aKeyIsNoCode() {
        for (String key : List.of("a'] or 1=1 --\\", "x\"`;?", "$$", "'' /* */")) {
            assertThat(dsl.select(EVENTS.IDENTITYMAP.get(key).at(0).ID)
                            .from(EVENTS)
                            .limit(1)
                            .fetchSingle()
                            .value1())
                    .isNull();
        }
    }
}
