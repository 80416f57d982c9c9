package com.example.db;

import static com.example.db.Tables.EVENTS;
import static com.example.db.Tables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import com.example.db.structs.OrdersDevice;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Result;

/** Adds the other orders and one more, reads them all, and drops the table. */
public final class Fill implements Consumer<DSLContext> {

    @Override
    public void accept(DSLContext dsl) {
        int made = dsl.fetchCount(ORDERS);
        dsl.insertInto(ORDERS, ORDERS.ID, ORDERS.PLACED, ORDERS.TOTAL, ORDERS.DEVICE)
                .select(select(
                                EVENTS.COMMERCE.ORDER.PURCHASEID,
                                EVENTS.TIMESTAMP,
                                EVENTS.COMMERCE.ORDER.PRICETOTAL,
                                EVENTS.DEVICE.coerce(ORDERS.DEVICE))
                        .from(EVENTS)
                        .where(EVENTS.COMMERCE.ORDER.PURCHASEID.isNotNull())
                        .and(EVENTS.DEVICE.TYPE.ne("desktop")))
                .execute();
        assertThat(made).isPositive().isLessThan(dsl.fetchCount(ORDERS));
        assertThat(orders(dsl).intoArrays()).isEqualTo(ordersOfEvents(dsl).intoArrays());

        LocalDateTime now = LocalDateTime.of(2030, 1, 2, 3, 4, 5, 678_000_000);
        OrdersDevice kiosk = new OrdersDevice("kiosk", "It's Acme \\ Söhne", null, 600, 800, 32);
        dsl.insertInto(ORDERS)
                .columns(ORDERS.ID, ORDERS.PLACED, ORDERS.TOTAL, ORDERS.DEVICE)
                .values("by hand", now, 12.5, kiosk)
                .execute();

        var last = dsl.selectFrom(ORDERS).where(ORDERS.DEVICE.TYPE.eq("kiosk")).fetchSingle();
        assertThat(last.getId()).isEqualTo("by hand");
        assertThat(last.getPlaced()).isEqualTo(now);
        assertThat(last.getTotal()).isEqualTo(12.5);
        assertThat(last.getDevice()).isEqualTo(kiosk);

        dsl.dropTable(ORDERS).execute();
    }

    private static Result<?> orders(DSLContext dsl) {
        return dsl.select(ORDERS.ID, ORDERS.PLACED, ORDERS.TOTAL, ORDERS.DEVICE)
                .from(ORDERS)
                .orderBy(ORDERS.ID)
                .fetch();
    }

    private static Result<?> ordersOfEvents(DSLContext dsl) {
        return dsl.select(
                        EVENTS.COMMERCE.ORDER.PURCHASEID,
                        EVENTS.TIMESTAMP,
                        EVENTS.COMMERCE.ORDER.PRICETOTAL,
                        EVENTS.DEVICE.coerce(ORDERS.DEVICE))
                .from(EVENTS)
                .where(EVENTS.COMMERCE.ORDER.PURCHASEID.isNotNull())
                .orderBy(EVENTS.COMMERCE.ORDER.PURCHASEID)
                .fetch();
    }
}
