package dev.limn.conformance.nested;

import static dev.limn.conformance.nested.Sample.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.explodeOuter;
import static dev.limn.queryservice.QueryServiceDSL.inline;
import static dev.limn.queryservice.QueryServiceDSL.inlineOuter;
import static dev.limn.queryservice.QueryServiceDSL.lateralView;
import static dev.limn.queryservice.QueryServiceDSL.posexplode;
import static dev.limn.queryservice.QueryServiceDSL.posexplodeOuter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import dev.limn.conformance.Sql;
import dev.limn.conformance.nested.Sample.Item;
import dev.limn.conformance.nested.Sample.ItemPath;
import dev.limn.queryservice.ElementView;
import dev.limn.queryservice.IndexedView;
import dev.limn.queryservice.RowGenerator;
import dev.limn.queryservice.RowView;
import java.sql.SQLException;
import org.jooq.ResultQuery;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

/** The arrays of generated classes as rows, whose elements lead on. */
class LateralViewsTest extends Server {

    private void agree(ResultQuery<?> typed, String view) throws SQLException {
        String sql = "SELECT _id, " + view.formatted("productListItems") + " ORDER BY 1, 2, 3";
        assertThat(Sql.rows(limn, typed)).hasSizeGreaterThan(100).isEqualTo(Sql.rows(limn, sql));
    }

    @Test
    void anEventWithoutElementsIsKept() throws SQLException {
        ElementView<Item> view = lateralView(explodeOuter(EVENTS.ITEMS)).as("t", "item");
        ItemPath item = EVENTS.ITEMS.element(view.VALUE);

        agree(
                select(EVENTS._ID, item.SKU, item.QUANTITY)
                        .from(EVENTS)
                        .crossJoin(view)
                        .orderBy(1, 2, 3),
                "t.item.SKU, t.item.quantity FROM events LATERAL VIEW explode_outer(%s) t AS item");
    }

    @Test
    void elementsHaveTheirPositions() throws SQLException {
        agree(
                positions(posexplode(EVENTS.ITEMS)),
                "t.i, t.item.SKU FROM events LATERAL VIEW posexplode(%s) t AS i, item");
        agree(
                positions(posexplodeOuter(EVENTS.ITEMS)),
                "t.i, t.item.SKU FROM events LATERAL VIEW posexplode_outer(%s) t AS i, item");
    }

    private static ResultQuery<?> positions(RowGenerator<IndexedView<Item>> items) {
        IndexedView<Item> view = lateralView(items).as("t", "i", "item");
        return select(EVENTS._ID, view.POSITION, EVENTS.ITEMS.element(view.VALUE).SKU)
                .from(EVENTS)
                .crossJoin(view)
                .orderBy(1, 2, 3);
    }

    @Test
    void membersStandInColumns() throws SQLException {
        agree(members(inline(EVENTS.ITEMS)), "t.SKU, t.quantity FROM events LATERAL VIEW inline(%s) t");
        agree(members(inlineOuter(EVENTS.ITEMS)), "t.SKU, t.quantity FROM events LATERAL VIEW inline_outer(%s) t");
    }

    private static ResultQuery<?> members(RowGenerator<RowView> items) {
        RowView view = lateralView(items).as("t");
        return select(EVENTS._ID, view.member("sku", SQLDataType.VARCHAR), view.member("quantity", SQLDataType.INTEGER))
                .from(EVENTS)
                .crossJoin(view)
                .orderBy(1, 2, 3);
    }
}
