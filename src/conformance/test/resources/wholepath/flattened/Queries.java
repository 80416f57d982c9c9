package com.example.db;

import static com.example.db.Tables.EVENTS;
import static com.example.db.Tables.PROFILES;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Typed queries over columns with dots in their names, and what each is in the SQL that is documented. */
public final class Queries implements Supplier<Map<String, ResultQuery<?>>> {

    @Override
    public Map<String, ResultQuery<?>> get() {
        Map<String, ResultQuery<?>> queries = new LinkedHashMap<>();
        queries.put("""
                SELECT "web.webPageDetails.name", count(*), max("device.screenWidth") FROM events
                WHERE "web.webPageDetails.name" IS NOT NULL
                GROUP BY "web.webPageDetails.name" ORDER BY count(*) DESC, 1 LIMIT 5""", pagesMostSeen());
        queries.put("""
                SELECT "profiles"."person.name.lastName", count(*) FROM events
                JOIN profiles ON "profiles"."loyalty.loyaltyId" = "events"."_acme.loyaltyId"
                WHERE "profiles"."person.name.lastName" IS NOT NULL
                GROUP BY "profiles"."person.name.lastName" ORDER BY 2 DESC, 1 LIMIT 10""", busiestMembers());
        return queries;
    }

    private static ResultQuery<?> pagesMostSeen() {
        return DSL.select(EVENTS.WEB.WEBPAGEDETAILS.NAME, count(), max(EVENTS.DEVICE.SCREENWIDTH))
                .from(EVENTS)
                .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                .groupBy(EVENTS.WEB.WEBPAGEDETAILS.NAME)
                .orderBy(count().desc(), EVENTS.WEB.WEBPAGEDETAILS.NAME)
                .limit(5);
    }

    private static ResultQuery<?> busiestMembers() {
        return DSL.select(PROFILES.PERSON_NAME_LASTNAME, count())
                .from(EVENTS)
                .join(PROFILES)
                .on(PROFILES.LOYALTY.LOYALTYID.eq(EVENTS._ACME.LOYALTYID))
                .where(PROFILES.PERSON.NAME.LASTNAME.isNotNull())
                .groupBy(PROFILES.PERSON.NAME.LASTNAME)
                .orderBy(count().desc(), PROFILES.PERSON.NAME.LASTNAME)
                .limit(10);
    }
}
