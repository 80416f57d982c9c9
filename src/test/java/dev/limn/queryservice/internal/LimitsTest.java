package dev.limn.queryservice.internal;

import static dev.limn.queryservice.QueryServiceDSL.noRowCap;
import static dev.limn.queryservice.internal.Rendering.SHOP;
import static dev.limn.queryservice.internal.Rendering.dsl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.limn.queryservice.Guard;
import dev.limn.queryservice.UnsupportedSqlException;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static SelectJoinStep<Record1<Long>> ids() {
        return select(SHOP.id).from(SHOP);
    }

    private static String sql(Query query) {
        return dsl().render(query);
    }

    @Test
    void limitsAndOffsetsStandInSparksOrder() {
        assertThat(sql(ids().limit(5).offset(2))).isEqualTo("select \"shop\".\"id\" from \"shop\" limit 5 offset 2");
        assertThat(sql(ids().offset(2))).isEqualTo("select \"shop\".\"id\" from \"shop\" offset 2");
    }

    @Test
    void aLimitOfZeroIsAConditionThatIsNeverTrue() {
        String nothing = "select * from (select \"shop\".\"id\" from \"shop\") as \"limn\" where (1 = 0)";

        assertThat(sql(ids().limit(0))).isEqualTo(nothing);
        assertThat(sql(ids().limit(val(0L)))).isEqualTo(nothing);
        assertThat(sql(ids().limit(DSL.inline(0)))).isEqualTo(nothing);
        assertThat(sql(ids().orderBy(SHOP.id).limit(0).offset(3)))
                .endsWith("order by \"shop\".\"id\" nulls last offset 3) as \"limn\" where (1 = 0)");
    }

    @Test
    void aLimitOfZeroIsFoundWithinAQuery() {
        assertThat(sql(select(count()).from(ids().limit(0).asTable("t"))))
                .contains("where (1 = 0)")
                .doesNotContain("limit");
        assertThat(sql(ids().where(SHOP.id.in(ids().limit(0)))))
                .contains("where (1 = 0)")
                .doesNotContain("limit");
        assertThat(sql(ids().union(ids().limit(0)))).contains("where (1 = 0)").doesNotContain("limit");
        assertThat(sql(ids().union(ids()).limit(0))).endsWith("where (1 = 0)");
    }

    @Test
    void aNumberThatIsBoundLaterIsLookedAtThen() {
        Param<Long> rows = param("rows", 7L);
        Query query = dsl().configuration().dsl().select(SHOP.id).from(SHOP).limit(rows);

        assertThat(sql(query)).endsWith("limit 7");
        query.bind("rows", 0L);
        assertThat(sql(query)).endsWith("where (1 = 0)");
        query.bind("rows", 8L);
        assertThat(sql(query)).endsWith("limit 8");
    }

    @Test
    void theFirstOfSeveralPartsCannotBeLimitedToZero() {
        assertThatThrownBy(() -> sql(ids().limit(0).union(ids())))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("LIMIT 0 for the first part");
    }

    @Test
    void noNumberIsNoLimit() {
        assertThat(sql(ids().limit(val((Long) null)))).isEqualTo("select \"shop\".\"id\" from \"shop\"");
    }

    @Test
    void anExpressionIsRefusedSinceItMayBeZero() {
        assertThatThrownBy(() -> sql(ids().limit(val(1).minus(1))))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("LIMIT by an expression");
    }

    @Test
    void noCapIsTheDocumentedLimitOfZero() {
        assertThat(sql(ids().limit(noRowCap()))).isEqualTo("select \"shop\".\"id\" from \"shop\" limit 0");
        assertThat(sql(ids().union(ids()).limit(noRowCap()))).endsWith("limit 0");
        assertThat(DSL.using(SQLDialect.POSTGRES).render(ids().limit(noRowCap())))
                .endsWith("fetch next null rows only");
    }

    @Test
    void noCapIsForTheOutermostQuery() {
        Select<?> within = ids().limit(noRowCap());

        assertThatThrownBy(() -> sql(select(count()).from(within.asTable("t")))).hasMessageContaining("noRowCap()");
        assertThatThrownBy(() -> sql(DSL.createTable("t").as(within))).hasMessageContaining("noRowCap()");
        assertThatThrownBy(() -> sql(ids().union(ids().limit(noRowCap())))).hasMessageContaining("noRowCap()");
    }

    @Test
    void moreThanQueryServiceGivesIsRefused() {
        assertThat(sql(ids().limit(100_000))).endsWith("limit 100000");
        assertThatThrownBy(() -> sql(ids().limit(100_001)))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("100001")
                .hasMessageContaining("noRowCap()");
        assertThat(sql(select(count()).from(ids().limit(200_000).asTable("t")))).contains("limit 200000");
    }

    @Test
    void guardsAreSwitchedOffByName() {
        assertThat(dsl(Guard.EMPTY_LIMIT).render(ids().limit(0))).endsWith("limit 0");
        assertThat(dsl(Guard.LIMIT_CEILING).render(ids().limit(100_001))).endsWith("limit 100001");
        assertThat(dsl(Guard.EMPTY_LIMIT).render(ids().limit(val(1).plus(1)))).endsWith("limit (1 + 1)");
    }

    @Test
    void percentsAreRefused() {
        assertThatThrownBy(() -> sql(ids().limit(10).percent())).hasMessageContaining("percent");
    }
}
