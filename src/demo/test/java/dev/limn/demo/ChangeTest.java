package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.ORDER_LINE;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.sample.tables.records.CustomerOrderRecord;
import dev.limn.sample.tables.records.ProductRecord;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCopy.class)
class ChangeTest {

    @Test
    void raisedPriceComesBackWithTax(DSLContext dsl) {
        Change.Price price = Change.raisePrice(dsl, "CHA-003", new BigDecimal("1.10"));

        assertThat(price).isEqualTo(new Change.Price(new BigDecimal("59.40"), new BigDecimal("71.87")));
    }

    @Test
    void raisingOnePriceLeavesTheOthersAlone(DSLContext dsl) {
        var before = dsl.fetch(PRODUCT, PRODUCT.SKU.ne("CHA-003"));

        Change.raisePrice(dsl, "CHA-003", BigDecimal.TWO);

        assertThat(dsl.fetch(PRODUCT, PRODUCT.SKU.ne("CHA-003"))).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void stockGrowsWhereThereIsSome(DSLContext dsl) {
        ProductRecord ink = dsl.fetchSingle(PRODUCT, PRODUCT.SKU.eq("INK-001"));
        int before = dsl.fetchSingle(STOCK, STOCK.WAREHOUSE_CODE.eq("LYS").and(STOCK.PRODUCT_ID.eq(ink.getId())))
                .getQuantity();

        int after = Change.stockUp(dsl, "LYS", ink, 12);

        assertThat(after).isEqualTo(before + 12);
        assertThat(dsl.fetchCount(STOCK)).isEqualTo(144);
    }

    @Test
    void stockBeginsWhereThereIsNone(DSLContext dsl) {
        ProductRecord stylus = Create.product(dsl, "DEM-001", "Stylus", BigDecimal.TEN);

        int after = Change.stockUp(dsl, "LYS", stylus, 12);

        assertThat(after).isEqualTo(12);
        assertThat(dsl.fetchCount(STOCK)).isEqualTo(145);
    }

    @Test
    void takingAProductOffAnOrderLowersItsTotal(DSLContext dsl) {
        CustomerOrderRecord order = dsl.fetchSingle(CUSTOMER_ORDER, CUSTOMER_ORDER.NUMBER.eq("L001048"));
        ProductRecord oil = dsl.fetchSingle(PRODUCT, PRODUCT.NAME.eq("Linseed oil"));

        var taken = Change.takeOff(dsl, order, oil);

        assertThat(taken).containsExactly(new BigDecimal("22.20"));
        assertThat(dsl.fetchCount(ORDER_LINE, ORDER_LINE.ORDER_ID.eq(order.getId())))
                .isEqualTo(3);
        order.refresh();
        assertThat(order.getTotal()).isEqualTo("32.55"); // 54.75 - 22.20
    }
}
