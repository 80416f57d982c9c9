package dev.limn.demo;

import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.STOCK;

import dev.limn.sample.tables.records.CustomerRecord;
import dev.limn.sample.tables.records.ProductRecord;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataChangedException;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Keeps people out of each other's way: transactions and optimistic locking. */
final class Together {

    record Sale(CustomerRecord customer, ProductRecord product, int quantity, String warehouse) {}

    private Together() {}

    /** Orders, and takes from stock: the database refuses to go below zero, and then the order was never there. */
    static boolean sell(DSLContext dsl, Sale sale) {
        try {
            dsl.transaction(transaction -> {
                Create.order(
                        transaction.dsl(),
                        sale.customer(),
                        sale.quantity(),
                        sale.product().getSku());
                takeFromStock(transaction.dsl(), sale);
            });
            return true;
        } catch (IntegrityConstraintViolationException tooFewLeft) {
            return false;
        }
    }

    private static void takeFromStock(DSLContext dsl, Sale sale) {
        dsl.update(STOCK)
                .set(STOCK.QUANTITY, STOCK.QUANTITY.minus(sale.quantity()))
                .where(STOCK.WAREHOUSE_CODE.eq(sale.warehouse()))
                .and(STOCK.PRODUCT_ID.eq(sale.product().getId()))
                .execute();
    }

    /** Two people change what they both read: the first wins, the second is told. */
    static Optional<DataChangedException> race(DSLContext dsl, String sku) {
        DSLContext careful = dsl.configuration()
                .deriveSettings(settings -> settings.withExecuteWithOptimisticLocking(true))
                .dsl();
        ProductRecord first = careful.fetchSingle(PRODUCT, PRODUCT.SKU.eq(sku));
        ProductRecord second = careful.fetchSingle(PRODUCT, PRODUCT.SKU.eq(sku));

        first.with(PRODUCT.NAME, first.getName() + ", engraved").store();
        try {
            second.with(PRODUCT.PRICE, BigDecimal.ONE).store();
            return Optional.empty();
        } catch (DataChangedException changed) {
            return Optional.of(changed);
        }
    }
}
