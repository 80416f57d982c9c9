package com.example.db;

import static com.example.db.Tables.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.createTable;
import static org.jooq.impl.DSL.select;

import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Makes a table of orders that came from desktops. */
public final class Make implements Consumer<DSLContext> {

    @Override
    public void accept(DSLContext dsl) {
        dsl.execute(createTable("flat_orders")
                .as(select(
                                EVENTS.COMMERCE.ORDER.PURCHASEID.as("id"),
                                EVENTS.TIMESTAMP.as("placed"),
                                EVENTS.COMMERCE.ORDER.PRICETOTAL.as("total"),
                                EVENTS.DEVICE.TYPE.as("device"))
                        .from(EVENTS)
                        .where(EVENTS.COMMERCE.ORDER.PURCHASEID.isNotNull())
                        .and(EVENTS.DEVICE.TYPE.eq("desktop"))));
    }
}
