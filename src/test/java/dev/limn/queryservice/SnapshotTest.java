package dev.limn.queryservice;

import static dev.limn.queryservice.Hits.HITS;
import static dev.limn.queryservice.QueryServiceDSL.historyMeta;
import static dev.limn.queryservice.QueryServiceDSL.snapshot;
import static dev.limn.queryservice.QueryServiceDSL.tableExists;
import static dev.limn.queryservice.Rendering.postgresql;
import static dev.limn.queryservice.Rendering.queryService;
import static dev.limn.queryservice.SnapshotBound.HEAD;
import static dev.limn.queryservice.SnapshotBound.TAIL;
import static dev.limn.queryservice.SnapshotBound.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.table;

import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.SQLDialectNotSupportedException;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void standsBehindItsTable() {
        assertThat(sql(snapshot(HITS).asOf(3))).isEqualTo("\"hits\" snapshot as of 3");
        assertThat(sql(snapshot(HITS).since(3))).isEqualTo("\"hits\" snapshot since 3");
        assertThat(sql(snapshot(HITS).between(3, 5))).isEqualTo("\"hits\" snapshot between 3 and 5");
        assertThat(sql(snapshot(HITS).between(HEAD, id(5)))).isEqualTo("\"hits\" snapshot between HEAD and 5");
        assertThat(sql(snapshot(HITS).between(id(5), TAIL))).isEqualTo("\"hits\" snapshot between 5 and TAIL");
    }

    @Test
    void standsBehindAnAlias() {
        assertThat(sql(snapshot(HITS.as("h")).asOf(3))).isEqualTo("\"hits\" as \"h\" snapshot as of 3");
        assertThat(sql(snapshot(HITS).asOf(3).as("h"))).isEqualTo("\"hits\" as \"h\" snapshot as of 3");
    }

    @Test
    void hasTheFieldsOfItsTable() {
        Table<Record> then = snapshot(HITS).asOf(3).as("then");

        assertThat(queryService().render(selectFrom(snapshot(HITS).since(3)).where(HITS.ID.eq(HITS.ID))))
                .startsWith("select \"hits\".\"id\", \"hits\".\"ts\"")
                .endsWith("from \"hits\" snapshot since 3 where \"hits\".\"id\" = \"hits\".\"id\"");
        assertThat(queryService()
                        .render(select(HITS.ID)
                                .from(snapshot(HITS).since(3))
                                .leftJoin(then)
                                .on(HITS.ID.eq(requireNonNull(then.field(HITS.ID))))))
                .isEqualTo(
                        "select \"hits\".\"id\" from \"hits\" snapshot since 3"
                                + " left outer join \"hits\" as \"then\" snapshot as of 3 on \"hits\".\"id\" = \"then\".\"id\"");
    }

    @Test
    void refusesViews() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(Hits.view()))
                .withMessage("SNAPSHOT works on tables, and hits_view is a view (name the table it reads)");
    }

    @Test
    void isNotSentToOtherServers() {
        assertThatThrownBy(() -> postgresql().render(selectFrom(snapshot(HITS).asOf(3))))
                .isInstanceOf(SQLDialectNotSupportedException.class)
                .hasMessage("SNAPSHOT is SQL of Query Service only, and was rendered for POSTGRES"
                        + " (use the dsl() of a Limn whose target is query-service)");
        assertThat(selectFrom(snapshot(HITS).asOf(3)).toString()).contains("snapshot as of 3");
    }

    @Test
    void historyIsATable() {
        HistoryMeta history = historyMeta(table(name("it's \\ \"odd\""))).as("h\"");

        assertThat(queryService()
                        .render(select(history.SNAPSHOT_ID).from(history).where(history.IS_CURRENT)))
                .isEqualTo(
                        "select \"h\"\"\".\"snapshot_id\" from"
                                + " (select history_meta('it\\u0027s \\\\ \"odd\"')) as \"h\"\"\" where \"h\"\"\".\"is_current\"");
        assertThatThrownBy(() -> postgresql().render(selectFrom(history)))
                .isInstanceOf(SQLDialectNotSupportedException.class);
    }

    @Test
    void tablesAreNamedAsTheServiceNamesThem() {
        assertThat(queryService().render(tableExists(table(name("public", "events")))))
                .isEqualTo("table_exists('events')");
        assertThat(queryService().render(tableExists("it's"))).isEqualTo("table_exists('it\\u0027s')");
    }

    private static String sql(Table<?> table) {
        String all = queryService().render(select().from(table));
        return all.substring(all.indexOf(" from ") + 6);
    }
}
