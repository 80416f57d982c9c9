package com.example.db;

import static com.example.db.Tables.EVENTS;
import static com.example.db.Tables.FLAT_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;

/** Adds the other orders and one more, reads them all, and drops the table. */
public final class Fill implements Consumer<DSLContext> {

    @Override
    public void accept(DSLContext dsl) {
        int made = dsl.fetchCount(FLAT_ORDERS);
        dsl.insertInto(FLAT_ORDERS)
                .select(ordersOfEvents("tablet"))
                .execute();
        assertThat(made).isEqualTo(dsl.fetchCount(ordersOfEvents("desktop"))).isPositive();
        assertThat(rows(dsl, "tablet")).isEqualTo(dsl.fetch(ordersOfEvents("tablet")).sortAsc(0).intoArrays());

        LocalDateTime now = LocalDateTime.of(2030, 1, 2, 3, 4, 5, 678_000_000);
        dsl.insertInto(FLAT_ORDERS)
                .columns(FLAT_ORDERS.ID, FLAT_ORDERS.PLACED, FLAT_ORDERS.TOTAL, FLAT_ORDERS.DEVICE)
                .values("by hand", now, 12.5, "It's a kiosk")
                .execute();
        assertThat(rows(dsl, "It's a kiosk")).isEqualTo(new Object[][] {{"by hand", now, 12.5, "It's a kiosk"}});

        dsl.dropTable(FLAT_ORDERS).execute();
    }

    private static Object[][] rows(DSLContext dsl, String device) {
        return dsl.selectFrom(FLAT_ORDERS)
                .where(FLAT_ORDERS.DEVICE.eq(device))
                .orderBy(FLAT_ORDERS.ID)
                .fetch()
                .intoArrays();
    }

    private static Select<Record4<String, LocalDateTime, Double, String>> ordersOfEvents(String device) {
        return select(
                        EVENTS.COMMERCE.ORDER.PURCHASEID,
                        EVENTS.TIMESTAMP,
                        EVENTS.COMMERCE.ORDER.PRICETOTAL,
                        EVENTS.DEVICE.TYPE)
                .from(EVENTS)
                .where(EVENTS.COMMERCE.ORDER.PURCHASEID.isNotNull())
                .and(EVENTS.DEVICE.TYPE.eq(device));
    }
}
