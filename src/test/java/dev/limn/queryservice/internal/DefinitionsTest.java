package dev.limn.queryservice.internal;

import static dev.limn.queryservice.QueryServiceDSL.createTable;
import static dev.limn.queryservice.internal.Rendering.SHOP;
import static dev.limn.queryservice.internal.Rendering.dsl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.limn.queryservice.UnsupportedSqlException;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static String sql(Query query) {
        return dsl().render(query);
    }

    @Test
    void optionsStandBehindWith() {
        assertThat(sql(createTable("t")
                        .schema("Title")
                        .rowValidation(false)
                        .label("PROFILE")
                        .as(select(SHOP.id).from(SHOP))))
                .isEqualTo("create table \"t\" with (label = 'PROFILE', rowvalidation = 'false', schema = 'Title')"
                        + " as select \"shop\".\"id\" from \"shop\"");
    }

    @Test
    void tablesAreTemporaryOrMadeUnlessTheyExist() {
        assertThat(sql(createTable("t").asTemporary().as(select(SHOP.id).from(SHOP))))
                .startsWith("create temp table \"t\" as select");
        assertThat(sql(createTable("t").unlessExists().as(select(SHOP.id).from(SHOP))))
                .startsWith("create table if not exists \"t\" as select");
        assertThat(sql(DSL.createTemporaryTable("t").as(select(SHOP.id).from(SHOP))))
                .startsWith("create temp table \"t\" as select");
    }

    @Test
    void columnsWithoutANameGetJooqs() {
        assertThat(sql(createTable("t").as(select(count(), max(SHOP.id)).from(SHOP))))
                .contains("count(*) as count", "as max");
    }

    @Test
    void aColumnThatCannotBeNamedIsRefused() {
        assertThatThrownBy(() -> createTable("t")
                        .as(select(SHOP.id.plus(1L), DSL.field("a || b")).from(SHOP)))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("as(…)");
    }

    @Test
    void aNameWithADoubleUnderscoreIsRefused() {
        assertThatThrownBy(() -> createTable("a__b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a__b");
    }

    @Test
    void aTableOfColumnsIsAQueryWithoutRows() {
        assertThat(sql(DSL.createTable("t").columns(SHOP.id, SHOP.rank)))
                .isEqualTo("create table \"t\" as select * from (select cast(null as bigint) as \"id\","
                        + " cast(null as int) as \"rank\") as \"limn\" where 1 = 0");
    }

    @Test
    void constraintsAreRefused() {
        assertThatThrownBy(() -> sql(DSL.createTable("t").columns(SHOP.id).primaryKey(SHOP.id)))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("ALTER TABLE");
    }

    @Test
    void valuesOfAViewAreInItsText() {
        assertThat(sql(DSL.createOrReplaceView(name("v"))
                        .as(select(SHOP.id).from(SHOP).where(SHOP.rank.eq(5)))))
                .isEqualTo(
                        "create or replace view \"v\" as select \"shop\".\"id\" from \"shop\" where \"shop\".\"rank\" = 5");
    }

    @Test
    void nothingIsDroppedByCascade() {
        assertThat(sql(DSL.dropTableIfExists("t"))).isEqualTo("drop table if exists \"t\"");
        assertThat(sql(DSL.dropView("v"))).isEqualTo("drop view \"v\"");
        assertThatThrownBy(() -> sql(DSL.dropTable("t").cascade())).hasMessageContaining("CASCADE");
    }
}
