package dev.limn.queryservice.internal;

import static dev.limn.queryservice.internal.Rendering.SHOP;
import static dev.limn.queryservice.internal.Rendering.dsl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import org.jooq.Query;
import org.junit.jupiter.api.Test;

class InsertsTest {

    private static String sql(Query query) {
        return dsl().render(query);
    }

    @Test
    void aQueryWithTheTablesColumnsIsSentAsItIs() {
        assertThat(sql(insertInto(SHOP)
                        .select(select(SHOP.id, SHOP.rank, SHOP.area).from(SHOP))))
                .isEqualTo(
                        "insert into \"shop\" select \"shop\".\"id\", \"shop\".\"rank\", \"shop\".\"area\" from \"shop\"");
    }

    @Test
    void columnsGetTheTablesOrderAndNames() {
        assertThat(sql(insertInto(SHOP, SHOP.rank, SHOP.id)
                        .select(select(SHOP.rank, SHOP.id).from(SHOP))))
                .isEqualTo(
                        "insert into \"shop\" select cast(\"limn\".\"id\" as bigint) as \"id\","
                                + " cast(\"limn\".\"rank\" as int) as \"rank\", cast(null as double) as \"area\""
                                + " from (select \"shop\".\"rank\", \"shop\".\"id\" from \"shop\") as \"limn\" (\"rank\", \"id\")");
    }

    @Test
    void oneRowOfValuesIsASelect() {
        assertThat(sql(insertInto(SHOP, SHOP.id, SHOP.rank).values(1L, null)))
                .startsWith("insert into \"shop\" select cast(\"limn\".\"id\" as bigint) as \"id\"")
                .contains("from (select ")
                .doesNotContain("values");
    }

    @Test
    void severalRowsAreOneArray() {
        String sql = sql(
                insertInto(SHOP, SHOP.id, SHOP.rank).values(1L, 1).values(2L, 2).values(3L, 3));

        assertThat(sql).contains("inline(array(struct(").doesNotContain("values", "union");
        assertThat(sql.split("struct\\(", -1)).hasSize(4);
    }

    @Test
    void nullLooksAsAnyOtherValue() {
        assertThat(sql(insertInto(SHOP, SHOP.id, SHOP.area).values((Long) null, null)))
                .isEqualTo(sql(insertInto(SHOP, SHOP.id, SHOP.area).values(1L, 2.5)));
    }

    @Test
    void valuesKeepTheirOrderForBatches() {
        Query insert = insertInto(SHOP, SHOP.rank, SHOP.id).values((Integer) null, (Long) null);

        assertThat(sql(insert)).contains("select cast(? as int) as \"c0\", cast(? as bigint) as \"c1\"");
    }

    @Test
    void columnsAreNamedWhereTheTableIsNotKnown() {
        assertThat(sql(insertInto(table(name("t")), field(name("a"), Integer.class))
                        .values(1)))
                .startsWith("insert into \"t\" (\"a\") select cast(\"limn\".\"a\" as int) as \"a\" from (select ");
    }
}
