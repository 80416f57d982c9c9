package com.example.db;

import static com.example.db.Tables.EVENTS;
import static com.example.db.Tables.PRODUCTS;
import static com.example.db.Tables.PROFILES;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import com.example.db.tables.Events;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Typed queries, and what each is in the SQL that is documented. */
public final class Queries implements Supplier<Map<String, ResultQuery<?>>> {

    @Override
    public Map<String, ResultQuery<?>> get() {
        Map<String, ResultQuery<?>> queries = new LinkedHashMap<>();
        queries.put("""
                SELECT web.webPageDetails.name, count(*) FROM events
                WHERE web.webPageDetails.name IS NOT NULL AND timestamp >= to_timestamp('2025-01-01')
                GROUP BY web.webPageDetails.name ORDER BY count(*) DESC, web.webPageDetails.name LIMIT 5""", pagesMostSeen());
        queries.put("""
                SELECT _id, identityMap['ECID'][0].id, identityMap['ECID'][0].primary, _acme.tags[0], _acme.scores['engagement']
                FROM events WHERE identityMap['ECID'][0].id IS NOT NULL ORDER BY _id LIMIT 20""", whoItWas());
        queries.put("""
                SELECT p.category, count(*), sum(e.productListItems[0].quantity), max(e.productListItems[0].priceTotal)
                FROM events e JOIN products p ON p.sku = e.productListItems[0].SKU
                GROUP BY p.category ORDER BY p.category""", categoriesOfFirstItems());
        queries.put("""
                SELECT profiles.person.name.lastName, count(*) FROM events
                JOIN profiles ON profiles.loyalty.loyaltyId = events._acme.loyaltyId
                WHERE profiles.person.name.lastName IS NOT NULL
                GROUP BY profiles.person.name.lastName HAVING count(*) > 1 ORDER BY 2 DESC, 1 LIMIT 10""", busiestMembers());
        return queries;
    }

    private static ResultQuery<?> pagesMostSeen() {
        return DSL.select(EVENTS.WEB.WEBPAGEDETAILS.NAME, count())
                .from(EVENTS)
                .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                .and(EVENTS.TIMESTAMP.ge(LocalDateTime.of(2025, 1, 1, 0, 0)))
                .groupBy(EVENTS.WEB.WEBPAGEDETAILS.NAME)
                .orderBy(count().desc(), EVENTS.WEB.WEBPAGEDETAILS.NAME)
                .limit(5);
    }

    private static ResultQuery<?> whoItWas() {
        return DSL.select(
                        EVENTS._ID,
                        EVENTS.IDENTITYMAP.get("ECID").at(0).ID,
                        EVENTS.IDENTITYMAP.get("ECID").at(0).PRIMARY,
                        EVENTS._ACME.TAGS.at(0),
                        EVENTS._ACME.SCORES.get("engagement"))
                .from(EVENTS)
                .where(EVENTS.IDENTITYMAP.get("ECID").at(0).ID.isNotNull())
                .orderBy(EVENTS._ID)
                .limit(20);
    }

    private static ResultQuery<?> categoriesOfFirstItems() {
        Events e = EVENTS.as("e");
        var item = e.PRODUCTLISTITEMS.at(0);
        return DSL.select(PRODUCTS.CATEGORY, count(), sum(item.QUANTITY), max(item.PRICETOTAL))
                .from(e)
                .join(PRODUCTS)
                .on(PRODUCTS.SKU.eq(item.SKU))
                .groupBy(PRODUCTS.CATEGORY)
                .orderBy(PRODUCTS.CATEGORY);
    }

    private static ResultQuery<?> busiestMembers() {
        return DSL.select(PROFILES.PERSON.NAME.LASTNAME, count())
                .from(EVENTS)
                .join(PROFILES)
                .on(PROFILES.LOYALTY.LOYALTYID.eq(EVENTS._ACME.LOYALTYID))
                .where(PROFILES.PERSON.NAME.LASTNAME.isNotNull())
                .groupBy(PROFILES.PERSON.NAME.LASTNAME)
                .having(count().gt(1))
                .orderBy(count().desc(), PROFILES.PERSON.NAME.LASTNAME)
                .limit(10);
    }
}
