package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.PRODUCT_SALES;
import static dev.limn.sample.Tables.REVIEW;
import static dev.limn.sample.Tables.SHIPMENT;
import static dev.limn.sample.Tables.STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.currentCatalog;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.SQLDataType.CLOB;

import dev.limn.Limn;
import dev.limn.SchemaMismatch;
import dev.limn.SchemaMismatchException;
import dev.limn.sample.DefaultCatalog;
import dev.limn.sample.Shop;
import dev.limn.testing.TlsPostgres;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCopy.class)
class ValidationTest {

    private static Limn.Builder builder(DSLContext dsl) {
        String database = String.valueOf(dsl.fetchValue(currentCatalog()));
        return Limn.builder()
                .credentials(TlsPostgres.shared().credentials(database).build());
    }

    @Test
    void sampleIsWhatItsClassesExpect(DSLContext dsl) {
        try (Limn limn =
                builder(dsl).validateOnOpen(DefaultCatalog.DEFAULT_CATALOG).open()) {
            assertThat(limn.dsl().fetchCount(CUSTOMER)).isPositive();
        }
    }

    @Test
    void namesEachChangeOfTheSample(DSLContext dsl) {
        dsl.dropView(PRODUCT_SALES).execute();
        dsl.alterTable(CUSTOMER).alterColumn(CUSTOMER.JOINED_ON).set(CLOB).execute();
        dsl.alterTable(REVIEW).renameColumn(REVIEW.BODY).to(name("words")).execute();
        dsl.alterTable(REVIEW).alterColumn(REVIEW.RATING).dropNotNull().execute();
        dsl.alterTable(SHIPMENT).drop(SHIPMENT.DELIVERED_ON).execute();
        dsl.alterTable(STOCK)
                .add(name("shelf"), CLOB.notNull().defaultValue("A"))
                .execute();
        dsl.alterTable(STOCK).alterColumn(name("shelf")).dropDefault().execute();
        dsl.alterType(name("shop", "payment_method"))
                .renameValue("voucher")
                .to("gift")
                .execute();

        assertThatThrownBy(() -> builder(dsl).validateOnOpen(Shop.SHOP).open())
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.findings())
                                .extracting(SchemaMismatch::place, SchemaMismatch::what)
                                .containsExactly(
                                        tuple("shop.customer.joined_on", "the classes have date, the server text"),
                                        tuple(
                                                "shop.payment.method",
                                                "the classes know the value 'voucher' of shop.payment_method,"
                                                        + " the server does not"),
                                        tuple("shop.product_sales", "no such table or view that this user may use"),
                                        tuple("shop.review.rating", "the classes have not null, the server nullable"),
                                        tuple("shop.review.body", "no such column that this user may use"),
                                        tuple("shop.shipment.delivered_on", "no such column that this user may use"),
                                        tuple(
                                                "shop.stock.shelf",
                                                "the server wants a value in each new row, the classes do not know the"
                                                        + " column")));
    }
}
