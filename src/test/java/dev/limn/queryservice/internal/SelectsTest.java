package dev.limn.queryservice.internal;

import static dev.limn.queryservice.internal.Rendering.SHOP;
import static dev.limn.queryservice.internal.Rendering.dsl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.table;

import dev.limn.queryservice.UnsupportedSqlException;
import org.junit.jupiter.api.Test;

class SelectsTest {

    @Test
    void theFirstOfEachIsNumberedOne() {
        assertThat(dsl().render(select(SHOP.rank, SHOP.id)
                        .distinctOn(SHOP.rank)
                        .from(SHOP)
                        .orderBy(SHOP.rank, SHOP.id.desc())
                        .limit(3)))
                .contains("row_number() over (partition by \"shop\".\"rank\"")
                .endsWith(
                        "where \"limn\".\"h0\" = 1 order by \"limn\".\"o0\" nulls last, \"limn\".\"o1\" desc nulls first limit 3");
    }

    @Test
    void columnsMustBeKnownToChooseRows() {
        assertThat(dsl().render(selectFrom(SHOP).orderBy(SHOP.id).limit(1).withTies()))
                .startsWith(
                        "select \"limn\".\"c0\" as \"id\", \"limn\".\"c1\" as \"rank\", \"limn\".\"c2\" as \"area\"");
        assertThatThrownBy(() -> dsl().render(select(asterisk())
                        .from(table(name("shop")))
                        .orderBy(SHOP.id)
                        .limit(1)
                        .withTies()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("name the columns");
    }

    @Test
    void whatAWindowSaysIsAskedAround() {
        assertThat(dsl().render(select(SHOP.id)
                        .from(SHOP)
                        .qualify(rank().over().orderBy(SHOP.area).le(2))))
                .contains("from (select \"shop\".\"id\" as \"c0\"")
                .endsWith("where \"limn\".\"h0\"");
    }

    @Test
    void selectIntoCreatesATable() {
        assertThat(dsl().render(select(SHOP.id).into(table(name("t"))).from(SHOP)))
                .isEqualTo("create table \"t\" as select \"shop\".\"id\" from \"shop\"");
    }

    @Test
    void aSetOperationHasNoTies() {
        assertThatThrownBy(() -> dsl().render(select(SHOP.id)
                        .from(SHOP)
                        .union(select(SHOP.id).from(SHOP))
                        .orderBy(1)
                        .limit(1)
                        .withTies()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("derived table");
    }
}
