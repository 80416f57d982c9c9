package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.ORDER_LINE;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.sample.tables.records.ProductRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.exception.DataChangedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCopy.class)
class TogetherTest {

    @Test
    void saleTakesFromStock(DSLContext dsl) {
        Together.Sale sale = sale(dsl, 4);
        int before = stock(dsl, sale.product());

        boolean sold = Together.sell(dsl, sale);

        assertThat(sold).isTrue();
        assertThat(stock(dsl, sale.product())).isEqualTo(before - 4);
        assertThat(dsl.fetchCount(CUSTOMER_ORDER)).isEqualTo(1001);
    }

    @Test
    void saleOfMoreThanThereIsLeavesNothingBehind(DSLContext dsl) {
        Together.Sale sale = sale(dsl, 1000);
        List<Result<?>> before = rows(dsl);

        boolean sold = Together.sell(dsl, sale);

        assertThat(sold).isFalse();
        assertThat(rows(dsl)).isEqualTo(before);
    }

    private static Together.Sale sale(DSLContext dsl, int quantity) {
        return new Together.Sale(
                dsl.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(7L)),
                dsl.fetchSingle(PRODUCT, PRODUCT.SKU.eq("INK-001")),
                quantity,
                "LYS");
    }

    private static int stock(DSLContext dsl, ProductRecord product) {
        return dsl.fetchSingle(STOCK, STOCK.WAREHOUSE_CODE.eq("LYS").and(STOCK.PRODUCT_ID.eq(product.getId())))
                .getQuantity();
    }

    private static List<Result<?>> rows(DSLContext dsl) {
        return List.of(dsl.fetch(CUSTOMER_ORDER), dsl.fetch(ORDER_LINE), dsl.fetch(STOCK));
    }

    @Test
    void secondOfTwoChangesIsRefused(DSLContext dsl) {
        ProductRecord before = dsl.fetchSingle(PRODUCT, PRODUCT.SKU.eq("INK-001"));

        assertThat(Together.race(dsl, "INK-001")).containsInstanceOf(DataChangedException.class);

        ProductRecord after = dsl.fetchSingle(PRODUCT, PRODUCT.SKU.eq("INK-001"));
        assertThat(after.getName()).isEqualTo(before.getName() + ", engraved");
        assertThat(after.getPrice()).isEqualTo(before.getPrice());
        assertThat(after.getVersion()).isEqualTo(before.getVersion() + 1);
    }
}
