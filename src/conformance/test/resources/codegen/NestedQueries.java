package com.example.db;

import static com.example.db.Tables.EVENTS;
import static com.example.db.Tables.PROFILES;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import com.example.db.tables.Events;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Result;

/** Typed queries over structs, and what each is in plain SQL. */
public final class NestedQueries {

    private NestedQueries() {}

    public static Map<String, Function<DSLContext, Result<?>>> bySql() {
        Map<String, Function<DSLContext, Result<?>>> queries = new LinkedHashMap<>();
        queries.put(
                "select _id, `timestamp`, web.webPageDetails.name from events"
                        + " where web.webPageDetails.isHomePage order by _id limit 20",
                dsl -> dsl.select(EVENTS._ID, EVENTS.TIMESTAMP, EVENTS.WEB.WEBPAGEDETAILS.NAME)
                        .from(EVENTS)
                        .where(EVENTS.WEB.WEBPAGEDETAILS.ISHOMEPAGE)
                        .orderBy(EVENTS._ID)
                        .limit(20)
                        .fetch());
        queries.put(
                "select device.type, count(*), sum(commerce.`order`.priceTotal) from events"
                        + " where commerce.`order`.purchaseID is not null group by device.type order by 1",
                dsl -> dsl.select(EVENTS.DEVICE.TYPE, count(), sum(EVENTS.COMMERCE.ORDER.PRICETOTAL))
                        .from(EVENTS)
                        .where(EVENTS.COMMERCE.ORDER.PURCHASEID.isNotNull())
                        .groupBy(EVENTS.DEVICE.TYPE)
                        .orderBy(1)
                        .fetch());
        queries.put(
                "select _acme.`30_day_value`, _acme.visitDepth, endUserIDs._experience.mcid.namespace.code from events"
                        + " where _acme.signedIn order by _id limit 20",
                NestedQueries::ofAnAlias);
        queries.put(
                "select person.name.lastName from profiles where person.name.lastName is not null order by _id limit 20",
                dsl -> dsl.select(PROFILES.PERSON.NAME.LASTNAME)
                        .from(PROFILES)
                        .where(PROFILES.PERSON.NAME.LASTNAME.isNotNull())
                        .orderBy(PROFILES._ID)
                        .limit(20)
                        .fetch());
        return queries;
    }

    private static Result<?> ofAnAlias(DSLContext dsl) {
        Events e = EVENTS.as("e");
        return dsl.select(e._ACME._30_DAY_VALUE, e._ACME.VISITDEPTH, e.ENDUSERIDS._EXPERIENCE.MCID.NAMESPACE.CODE)
                .from(e)
                .where(e._ACME.SIGNEDIN)
                .orderBy(e._ID)
                .limit(20)
                .fetch();
    }
}
