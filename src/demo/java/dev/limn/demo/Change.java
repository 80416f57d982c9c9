package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.ORDER_LINE;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.STOCK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dev.limn.sample.tables.records.CustomerOrderRecord;
import dev.limn.sample.tables.records.ProductRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/** Changes rows, and sees at once what became of them. */
final class Change {

    record Price(BigDecimal price, BigDecimal withTax) {}

    private Change() {}

    /** Multiplies a price where it is stored, and returns the new ones. */
    static Price raisePrice(DSLContext dsl, String sku, BigDecimal factor) {
        return dsl.update(PRODUCT)
                .set(PRODUCT.PRICE, round(PRODUCT.PRICE.times(factor), 2))
                .where(PRODUCT.SKU.eq(sku))
                .returningResult(PRODUCT.PRICE, PRODUCT.PRICE_WITH_TAX)
                .fetchSingle(mapping(Price::new));
    }

    /** Adds to what lies there already, or begins a new heap; returns how many there are now. */
    static int stockUp(DSLContext dsl, String warehouse, ProductRecord product, int quantity) {
        return dsl.insertInto(STOCK)
                .set(STOCK.WAREHOUSE_CODE, warehouse)
                .set(STOCK.PRODUCT_ID, product.getId())
                .set(STOCK.QUANTITY, quantity)
                .set(STOCK.COUNTED_ON, LocalDate.of(2026, 4, 30))
                .onConflict(STOCK.WAREHOUSE_CODE, STOCK.PRODUCT_ID)
                .doUpdate()
                .set(STOCK.QUANTITY, STOCK.QUANTITY.plus(excluded(STOCK.QUANTITY)))
                .set(STOCK.COUNTED_ON, excluded(STOCK.COUNTED_ON))
                .returning(STOCK.QUANTITY)
                .fetchSingle()
                .getQuantity();
    }

    /** Takes a product off an order; returns what its lines were worth. */
    static List<BigDecimal> takeOff(DSLContext dsl, CustomerOrderRecord order, ProductRecord product) {
        return dsl.transactionResult(transaction -> {
            List<BigDecimal> amounts = removeLines(transaction.dsl(), order, product);
            addUp(transaction.dsl(), order);
            return amounts;
        });
    }

    private static List<BigDecimal> removeLines(DSLContext dsl, CustomerOrderRecord order, ProductRecord product) {
        return dsl.deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(order.getId()))
                .and(ORDER_LINE.PRODUCT_ID.eq(product.getId()))
                .returningResult(ORDER_LINE.AMOUNT)
                .fetch(ORDER_LINE.AMOUNT);
    }

    /** Makes an order's total the sum of its lines again. */
    static CustomerOrderRecord addUp(DSLContext dsl, CustomerOrderRecord order) {
        return dsl.update(CUSTOMER_ORDER)
                .set(
                        CUSTOMER_ORDER.TOTAL,
                        select(coalesce(sum(ORDER_LINE.AMOUNT), BigDecimal.ZERO))
                                .from(ORDER_LINE)
                                .where(ORDER_LINE.ORDER_ID.eq(order.getId())))
                .where(CUSTOMER_ORDER.ID.eq(order.getId()))
                .returning()
                .fetchSingle();
    }
}
