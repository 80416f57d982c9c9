package dev.limn.queryservice;

import static dev.limn.queryservice.Hits.HITS;
import static dev.limn.queryservice.QueryServiceDSL.explode;
import static dev.limn.queryservice.QueryServiceDSL.explodeMap;
import static dev.limn.queryservice.QueryServiceDSL.explodeOuter;
import static dev.limn.queryservice.QueryServiceDSL.inline;
import static dev.limn.queryservice.QueryServiceDSL.lateralView;
import static dev.limn.queryservice.QueryServiceDSL.posexplodeOuter;
import static dev.limn.queryservice.QueryServiceDSL.transform;
import static dev.limn.queryservice.Rendering.postgresql;
import static dev.limn.queryservice.Rendering.queryService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import org.jooq.QueryPart;
import org.jooq.exception.SQLDialectNotSupportedException;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class LateralViewTest {

    private final ElementView<String> tag = lateralView(explode(HITS.TAGS)).as("t", "tag");

    @Test
    void standsBehindItsTables() {
        assertThat(sql(select(HITS.ID, tag.VALUE).from(HITS).crossJoin(tag)))
                .isEqualTo("select \"hits\".\"id\", \"t\".\"tag\" from \"hits\""
                        + " lateral view explode(\"hits\".\"tags\") \"t\" as \"tag\"");
    }

    @Test
    void oneStandsBehindAnother() {
        EntryView<String, Integer> score = lateralView(explodeMap(HITS.SCORES)).as("s", "k", "v");

        assertThat(sql(select(score.KEY, score.VALUE, tag.VALUE)
                        .from(HITS)
                        .crossJoin(tag)
                        .crossJoin(score)))
                .endsWith("from \"hits\" lateral view explode(\"hits\".\"tags\") \"t\" as \"tag\""
                        + " lateral view explode(\"hits\".\"scores\") \"s\" as \"k\", \"v\"");
    }

    @Test
    void isASubSelectWhereNoViewCanStand() {
        String subSelect = "lateral (select explode(\"hits\".\"tags\") as (\"tag\")) as \"t\"";

        assertThat(sql(select(tag.VALUE).from(HITS, tag))).endsWith("from \"hits\", " + subSelect);
        assertThat(sql(select(tag.VALUE)
                        .from(HITS)
                        .crossJoin(tag)
                        .join(HITS.as("h"))
                        .on(trueCondition())))
                .endsWith("from \"hits\" cross join " + subSelect + " join \"hits\" as \"h\" on true");
        assertThat(sql(select(tag.VALUE).from(HITS.crossJoin(tag), HITS.as("h"))))
                .endsWith("from \"hits\" cross join " + subSelect + ", \"hits\" as \"h\"");
    }

    @Test
    void structsHaveTheirMembersAsColumns() {
        RowView row = lateralView(inline(HITS.structs())).as("r");

        assertThat(sql(select(row.member("odd \"name\"", SQLDataType.VARCHAR))
                        .from(HITS)
                        .crossJoin(row)))
                .isEqualTo("select \"r\".\"odd \"\"name\"\"\" from \"hits\""
                        + " lateral view inline(\"hits\".\"structs\") \"r\"");
    }

    @Test
    void anAliasKeepsItsColumns() {
        IndexedView<String> all = lateralView(posexplodeOuter(HITS.TAGS)).as("a", "i", "x");

        assertThat(sql(select(HITS.ID).from(HITS).crossJoin(all.as("b"))))
                .endsWith("from \"hits\" lateral view posexplode_outer(\"hits\".\"tags\") \"b\" as \"i\", \"x\"");
    }

    @Test
    void anExplosionIsAlsoAField() {
        assertThat(sql(select(HITS.ID, explodeOuter(HITS.TAGS).as("tag")).from(HITS)))
                .isEqualTo("select \"hits\".\"id\", explode_outer(\"hits\".\"tags\") as \"tag\" from \"hits\"");
        assertThat(sql(select(explode(transform(HITS.TAGS, each -> HITS.TAGS))).from(HITS)))
                .as("no function can stand around it")
                .startsWith("select explode(transform(transform(")
                .contains("limn1 -> to_json(limn1)");
    }

    @Test
    void needsANameForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lateralView(explode(HITS.TAGS)).as("t"))
                .withMessage("t needs names for 1 columns, and was given 0");
    }

    @Test
    void isNotSentToOtherServers() {
        assertThatThrownBy(() -> postgresql().render(select().from(HITS).crossJoin(tag)))
                .isInstanceOf(SQLDialectNotSupportedException.class);
        assertThat(select().from(HITS).crossJoin(tag).toString()).contains("explode");
    }

    private static String sql(QueryPart part) {
        return queryService().render(part);
    }
}
