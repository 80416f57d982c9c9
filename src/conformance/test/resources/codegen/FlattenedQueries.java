package com.example.db;

import static com.example.db.Tables.EVENTS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import com.example.db.tables.Events;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Result;

/** Typed queries over columns that a session has taken out of structs, and what each is in plain SQL. */
public final class FlattenedQueries {

    private FlattenedQueries() {}

    public static Map<String, Function<DSLContext, Result<?>>> bySql() {
        Map<String, Function<DSLContext, Result<?>>> queries = new LinkedHashMap<>();
        queries.put(
                "select _id, \"web.webPageDetails.name\" from events where \"web.webPageDetails.isHomePage\""
                        + " order by _id limit 20",
                dsl -> dsl.select(EVENTS._ID, EVENTS.WEB.WEBPAGEDETAILS.NAME)
                        .from(EVENTS)
                        .where(EVENTS.WEB_WEBPAGEDETAILS_ISHOMEPAGE)
                        .orderBy(EVENTS._ID)
                        .limit(20)
                        .fetch());
        queries.put(
                "select \"device.type\", count(*), sum(\"commerce.order.priceTotal\") from events"
                        + " where \"commerce.order.purchaseID\" is not null group by \"device.type\" order by 1",
                dsl -> dsl.select(EVENTS.DEVICE.TYPE, count(), sum(EVENTS.COMMERCE.ORDER.PRICETOTAL))
                        .from(EVENTS)
                        .where(EVENTS.COMMERCE_ORDER_PURCHASEID.isNotNull())
                        .groupBy(EVENTS.DEVICE_TYPE)
                        .orderBy(1)
                        .fetch());
        queries.put(
                "select \"_acme.30_day_value\", \"_acme.visitDepth\" from events where \"_acme.signedIn\""
                        + " order by _id limit 20",
                FlattenedQueries::ofAnAlias);
        return queries;
    }

    private static Result<?> ofAnAlias(DSLContext dsl) {
        Events e = EVENTS.as("e");
        if (e._ACME._30_DAY_VALUE != e._ACME_30_DAY_VALUE) {
            throw new AssertionError("the path is not the column");
        }
        return dsl.select(e._ACME._30_DAY_VALUE, e._ACME.VISITDEPTH)
                .from(e)
                .where(e._ACME.SIGNEDIN)
                .orderBy(e._ID)
                .limit(20)
                .fetch();
    }
}
