package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.PRODUCT;

import org.jooq.DSLContext;

/** What the demo adds to the shop, and its removal. */
final class Traces {

    static final String EMAIL = "vera.lindt@example.com";
    static final String SKU = "DEM-001";

    private Traces() {}

    /** Removes the demo's customer and product, and by the foreign keys what hangs on them. */
    static void remove(DSLContext dsl) {
        dsl.transaction(transaction -> {
            transaction
                    .dsl()
                    .deleteFrom(CUSTOMER_ORDER)
                    .where(CUSTOMER_ORDER.customer().EMAIL.eq(EMAIL))
                    .execute();
            transaction
                    .dsl()
                    .deleteFrom(CUSTOMER)
                    .where(CUSTOMER.EMAIL.eq(EMAIL))
                    .execute();
            transaction.dsl().deleteFrom(PRODUCT).where(PRODUCT.SKU.eq(SKU)).execute();
        });
    }
}
