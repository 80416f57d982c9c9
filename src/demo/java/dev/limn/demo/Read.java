package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.STOCK;
import static dev.limn.sample.Tables.WAREHOUSE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.limn.sample.enums.OrderStatus;
import dev.limn.sample.enums.PaymentMethod;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectSeekStep2;

/** Reads rows into Java records: joins, nested lists, pages. */
final class Read {

    record Order(String number, String customer, String city, OrderStatus status, BigDecimal total) {}

    record Shortage(String warehouse, String product, int quantity) {}

    record Receipt(String number, String customer, List<Line> lines, List<Payment> payments, BigDecimal total) {}

    record Line(String product, int quantity, BigDecimal amount) {}

    record Payment(PaymentMethod method, BigDecimal amount) {}

    record Item(BigDecimal price, String sku, String name) {}

    private Read() {}

    /** The newest orders. Nobody writes the join: {@code CUSTOMER_ORDER.customer()} is it. */
    static List<Order> newestOrders(DSLContext dsl, int count) {
        return dsl.select(
                        CUSTOMER_ORDER.NUMBER,
                        CUSTOMER_ORDER.customer().NAME,
                        CUSTOMER_ORDER.customer().ADDRESS.CITY,
                        CUSTOMER_ORDER.STATUS,
                        CUSTOMER_ORDER.TOTAL)
                .from(CUSTOMER_ORDER)
                .orderBy(CUSTOMER_ORDER.ORDERED_AT.desc())
                .limit(count)
                .fetch(mapping(Order::new));
    }

    /** Where fewer pieces are left than this: joins written out. */
    static List<Shortage> shortages(DSLContext dsl, int fewerThan) {
        return dsl.select(WAREHOUSE.NAME, PRODUCT.NAME, STOCK.QUANTITY)
                .from(STOCK)
                .join(WAREHOUSE)
                .on(STOCK.WAREHOUSE_CODE.eq(WAREHOUSE.CODE))
                .join(PRODUCT)
                .on(STOCK.PRODUCT_ID.eq(PRODUCT.ID))
                .where(STOCK.QUANTITY.lt(fewerThan))
                .orderBy(STOCK.QUANTITY, PRODUCT.NAME)
                .fetch(mapping(Shortage::new));
    }

    /** An order with its lines and its payments, in one round trip. */
    static Receipt receipt(DSLContext dsl, String number) {
        var line = CUSTOMER_ORDER.orderLine();
        var payment = CUSTOMER_ORDER.payment();
        return dsl.select(
                        CUSTOMER_ORDER.NUMBER,
                        CUSTOMER_ORDER.customer().NAME,
                        multiset(select(line.product().NAME, line.QUANTITY, line.AMOUNT)
                                        .from(line)
                                        .orderBy(line.LINE_NUMBER))
                                .convertFrom(lines -> lines.map(mapping(Line::new))),
                        multiset(select(payment.METHOD, payment.AMOUNT)
                                        .from(payment)
                                        .orderBy(payment.PAID_AT))
                                .convertFrom(payments -> payments.map(mapping(Payment::new))),
                        CUSTOMER_ORDER.TOTAL)
                .from(CUSTOMER_ORDER)
                .where(CUSTOMER_ORDER.NUMBER.eq(number))
                .fetchSingle(mapping(Receipt::new));
    }

    /** The first page of the price list. */
    static List<Item> cheapest(DSLContext dsl, int count) {
        return priceList(dsl).limit(count).fetch(mapping(Item::new));
    }

    /** The page after this item: found by key, so the hundredth page is as quick as the first. */
    static List<Item> after(DSLContext dsl, Item last, int count) {
        return priceList(dsl).seek(last.price(), last.sku()).limit(count).fetch(mapping(Item::new));
    }

    private static SelectSeekStep2<Record3<BigDecimal, String, String>, BigDecimal, String> priceList(DSLContext dsl) {
        return dsl.select(PRODUCT.PRICE, PRODUCT.SKU, PRODUCT.NAME)
                .from(PRODUCT)
                .orderBy(PRODUCT.PRICE, PRODUCT.SKU);
    }
}
