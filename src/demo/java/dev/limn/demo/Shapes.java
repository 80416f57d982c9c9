package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.WEB_EVENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.val;

import dev.limn.sample.enums.EventKind;
import dev.limn.sample.enums.Membership;
import dev.limn.sample.tables.records.CustomerRecord;
import dev.limn.sample.udt.records.AddressRecord;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Types that are PostgreSQL's own: documents, arrays, composite types, enums, domains, partitions. */
final class Shapes {

    record Device(String name, int events, int screenWidth) {}

    private Shapes() {}

    /**
     * Counts events by what their JSON documents say of the device. What is grouped by is inline: two bind values could
     * be two different ones, so far as the server knows.
     */
    static List<Device> devices(DSLContext dsl) {
        var device = jsonbGetAttributeAsText(WEB_EVENT.PROPERTIES, inline("device"));
        var screen = jsonbGetAttribute(WEB_EVENT.PROPERTIES, "screen");
        var width = jsonbGetAttributeAsText(screen, "width").cast(Integer.class);
        return dsl.select(device, count(), round(avg(width)).cast(Integer.class))
                .from(WEB_EVENT)
                .where(device.isNotNull())
                .groupBy(device)
                .orderBy(device)
                .fetch(mapping(Device::new));
    }

    /** Products with all of these tags. */
    static List<String> tagged(DSLContext dsl, String... tags) {
        return dsl.select(PRODUCT.NAME)
                .from(PRODUCT)
                .where(PRODUCT.TAGS.contains(tags))
                .orderBy(PRODUCT.SKU)
                .fetch(PRODUCT.NAME);
    }

    /** Products made in this size. */
    static List<String> madeIn(DSLContext dsl, int size) {
        return dsl.select(PRODUCT.NAME)
                .from(PRODUCT)
                .where(val(size).eq(any(PRODUCT.SIZES)))
                .orderBy(PRODUCT.SKU)
                .fetch(PRODUCT.NAME);
    }

    /** Where customers of a membership live in a country: an enum, and one part of a composite type. */
    static List<AddressRecord> addresses(DSLContext dsl, Membership membership, String country) {
        return dsl.select(CUSTOMER.ADDRESS)
                .from(CUSTOMER)
                .where(CUSTOMER.MEMBERSHIP.eq(membership))
                .and(CUSTOMER.ADDRESS.COUNTRY.eq(country))
                .orderBy(CUSTOMER.ID)
                .fetch(CUSTOMER.ADDRESS);
    }

    /** Corrects an e-mail address, if the domain behind {@code CUSTOMER.EMAIL} takes the new one for one. */
    static boolean correctEmail(DSLContext dsl, CustomerRecord customer, String email) {
        try {
            dsl.update(CUSTOMER)
                    .set(CUSTOMER.EMAIL, email)
                    .where(CUSTOMER.ID.eq(customer.getId()))
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException notAnAddress) {
            return false;
        }
    }

    /** What visitors did in a month, by kind; the server opens that month's partition and no other. */
    static Map<EventKind, Integer> events(DSLContext dsl, YearMonth month) {
        return dsl.select(WEB_EVENT.KIND, count())
                .from(WEB_EVENT)
                .where(within(month))
                .groupBy(WEB_EVENT.KIND)
                .orderBy(WEB_EVENT.KIND)
                .fetchMap(WEB_EVENT.KIND, count());
    }

    static Condition within(YearMonth month) {
        return WEB_EVENT.OCCURRED_AT.ge(start(month)).and(WEB_EVENT.OCCURRED_AT.lt(start(month.plusMonths(1))));
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
