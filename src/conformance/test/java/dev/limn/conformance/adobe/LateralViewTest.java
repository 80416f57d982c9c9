package dev.limn.conformance.adobe;

import static dev.limn.conformance.adobe.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.explode;
import static dev.limn.queryservice.QueryServiceDSL.explodeMap;
import static dev.limn.queryservice.QueryServiceDSL.explodeMapOuter;
import static dev.limn.queryservice.QueryServiceDSL.explodeOuter;
import static dev.limn.queryservice.QueryServiceDSL.inline;
import static dev.limn.queryservice.QueryServiceDSL.inlineOuter;
import static dev.limn.queryservice.QueryServiceDSL.lateralView;
import static dev.limn.queryservice.QueryServiceDSL.posexplode;
import static dev.limn.queryservice.QueryServiceDSL.posexplodeOuter;
import static dev.limn.queryservice.QueryServiceDSL.sequence;
import static dev.limn.queryservice.QueryServiceDSL.transform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.conformance.Sql;
import dev.limn.queryservice.ElementView;
import dev.limn.queryservice.EntryView;
import dev.limn.queryservice.IndexedView;
import dev.limn.queryservice.RowView;
import java.sql.SQLException;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LateralViewTest {

    @AutoClose
    private final Limn limn = QueryService.open(QueryService.shared());

    private final ElementView<String> tag = lateralView(explode(EVENTS.tags())).as("t", "odd \"name\"");

    @Test
    void elementsStandBesideTheirRow() throws SQLException {
        ElementView<String> outer = lateralView(explodeOuter(EVENTS.tags())).as("t", "tag");

        agree(
                select(EVENTS.ID, tag.VALUE).from(EVENTS).crossJoin(tag),
                "SELECT _id, t.tag FROM events LATERAL VIEW explode(_acme.tags) t AS tag");
        agree(
                select(EVENTS.ID, outer.VALUE).from(EVENTS).crossJoin(outer),
                "SELECT _id, t.tag FROM events LATERAL VIEW explode_outer(_acme.tags) t AS tag");
    }

    @Test
    void positionsAndEntriesToo() throws SQLException {
        IndexedView<String> indexed = lateralView(posexplode(EVENTS.tags())).as("t", "i", "tag");
        IndexedView<String> outer = lateralView(posexplodeOuter(EVENTS.tags())).as("t", "i", "tag");
        EntryView<String, Double> score =
                lateralView(explodeMap(EVENTS.scores())).as("s", "k", "v");
        EntryView<String, Double> all =
                lateralView(explodeMapOuter(EVENTS.scores())).as("s", "k", "v");

        agree(
                select(EVENTS.ID, indexed.POSITION, indexed.VALUE, score.KEY, score.VALUE)
                        .from(EVENTS)
                        .crossJoin(indexed)
                        .crossJoin(score),
                "SELECT _id, t.i, t.tag, s.k, s.v FROM events LATERAL VIEW posexplode(_acme.tags) t AS i, tag"
                        + " LATERAL VIEW explode(_acme.scores) s AS k, v");
        agree(
                select(EVENTS.ID, outer.POSITION, all.VALUE)
                        .from(EVENTS)
                        .crossJoin(outer)
                        .crossJoin(all),
                "SELECT _id, t.i, s.v FROM events LATERAL VIEW posexplode_outer(_acme.tags) t AS i, tag"
                        + " LATERAL VIEW explode_outer(_acme.scores) s AS k, v");
    }

    @Test
    void structsStandInColumns() throws SQLException {
        RowView item = lateralView(inline(EVENTS.items())).as("item");
        RowView all = lateralView(inlineOuter(EVENTS.items())).as("item");

        agree(
                select(EVENTS.ID, item.member("sku", SQLDataType.VARCHAR), item.member("quantity", SQLDataType.INTEGER))
                        .from(EVENTS)
                        .crossJoin(item),
                "SELECT _id, item.SKU, item.quantity FROM events LATERAL VIEW inline(productListItems) item");
        agree(
                select(EVENTS.ID, all.member("sku", SQLDataType.VARCHAR))
                        .from(EVENTS)
                        .crossJoin(all),
                "SELECT _id, item.SKU FROM events LATERAL VIEW inline_outer(productListItems) item");
    }

    @Test
    void aSubSelectGivesTheSame() throws SQLException {
        Events other = EVENTS.as("other");
        String sql = "SELECT events._id, tag FROM events LATERAL VIEW explode(_acme.tags) t AS tag";

        agree(select(EVENTS.ID, tag.VALUE).from(EVENTS, tag), sql);
        agree(
                select(EVENTS.ID, tag.VALUE)
                        .from(EVENTS)
                        .crossJoin(tag)
                        .join(other)
                        .on(other.ID.eq(EVENTS.ID)),
                sql);
    }

    @Test
    void explosionsCanBeSelected() throws SQLException {
        agree(
                select(EVENTS.ID, explode(EVENTS.tags()).as("tag")).from(EVENTS),
                "SELECT _id, explode(_acme.tags) AS tag FROM events");
        assertThat(limn.dsl()
                        .select(explode(transform(EVENTS.tags(), each -> sequence(1, 2))))
                        .from(EVENTS)
                        .limit(1)
                        .fetchSingle()
                        .value1())
                .containsExactly(1, 2);
    }

    private void agree(ResultQuery<? extends Record> typed, String sql) throws SQLException {
        assertThat(Sql.rows(limn, typed)).isNotEmpty().containsExactlyInAnyOrderElementsOf(Sql.rows(limn, sql));
    }
}
