package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.ORDER_LINE;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.WEB_EVENT;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.limn.sample.enums.EventKind;
import dev.limn.sample.tables.records.CustomerOrderRecord;
import dev.limn.sample.tables.records.CustomerRecord;
import dev.limn.sample.tables.records.ProductRecord;
import dev.limn.sample.tables.records.WebEventRecord;
import dev.limn.sample.udt.records.AddressRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Makes rows, and reads back what the database filled in. */
final class Create {

    private Create() {}

    /** A customer with an address, a list of interests and a JSON document; the key and the membership come back. */
    static CustomerRecord customer(DSLContext dsl, String name, String email) {
        return dsl.insertInto(CUSTOMER)
                .set(CUSTOMER.NAME, name)
                .set(CUSTOMER.EMAIL, email)
                .set(CUSTOMER.ADDRESS, new AddressRecord("Burcht 1", "Leiden", "2312 HH", "NL"))
                .set(CUSTOMER.INTERESTS, new String[] {"drawing", "lettering"})
                .set(CUSTOMER.PREFERENCES, JSONB.valueOf("{\"newsletter\": true}"))
                .set(CUSTOMER.JOINED_ON, LocalDate.of(2026, 4, 30))
                .returning()
                .fetchSingle();
    }

    /** A product; the database makes its key and works out its price with tax. */
    static ProductRecord product(DSLContext dsl, String sku, String name, BigDecimal price) {
        return dsl.insertInto(PRODUCT)
                .set(PRODUCT.SKU, sku)
                .set(PRODUCT.NAME, name)
                .set(PRODUCT.PRICE, price)
                .set(PRODUCT.INTRODUCED_ON, LocalDate.of(2026, 4, 30))
                .returning()
                .fetchSingle();
    }

    /** An order of so many of each product, at today's prices: all of it or nothing. */
    static CustomerOrderRecord order(DSLContext dsl, CustomerRecord customer, int quantity, String... skus) {
        return dsl.transactionResult(transaction -> {
            CustomerOrderRecord order = emptyOrder(transaction.dsl(), customer);
            addLines(transaction.dsl(), order, quantity, skus);
            return Change.addUp(transaction.dsl(), order);
        });
    }

    private static CustomerOrderRecord emptyOrder(DSLContext dsl, CustomerRecord customer) {
        return dsl.insertInto(CUSTOMER_ORDER)
                .set(CUSTOMER_ORDER.CUSTOMER_ID, customer.getId())
                .set(CUSTOMER_ORDER.ORDERED_AT, OffsetDateTime.parse("2026-04-30T12:00:00Z"))
                .returning()
                .fetchSingle();
    }

    private static void addLines(DSLContext dsl, CustomerOrderRecord order, int quantity, String... skus) {
        dsl.insertInto(
                        ORDER_LINE,
                        ORDER_LINE.ORDER_ID,
                        ORDER_LINE.LINE_NUMBER,
                        ORDER_LINE.PRODUCT_ID,
                        ORDER_LINE.QUANTITY,
                        ORDER_LINE.UNIT_PRICE)
                .select(select(
                                val(order.getId()),
                                rowNumber().over().orderBy(PRODUCT.SKU),
                                PRODUCT.ID,
                                val(quantity),
                                PRODUCT.PRICE)
                        .from(PRODUCT)
                        .where(PRODUCT.SKU.in(skus)))
                .execute();
    }

    /** A visit to these pages, sent in one batch; says how many rows it made. */
    static int visit(DSLContext dsl, CustomerRecord customer, String... pages) {
        UUID visitor = UUID.randomUUID();
        List<WebEventRecord> events = Stream.of(pages)
                .map(page -> dsl.newRecord(WEB_EVENT)
                        .with(WEB_EVENT.OCCURRED_AT, OffsetDateTime.parse("2026-04-30T12:00:00Z"))
                        .with(WEB_EVENT.VISITOR_ID, visitor)
                        .with(WEB_EVENT.CUSTOMER_ID, customer.getId())
                        .with(WEB_EVENT.KIND, EventKind.page_view)
                        .with(WEB_EVENT.PAGE, page))
                .toList();
        return Arrays.stream(dsl.batchInsert(events).execute()).sum();
    }
}
