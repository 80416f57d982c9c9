package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.ORDER_LINE;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.WEB_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.limn.sample.enums.Membership;
import dev.limn.sample.enums.OrderStatus;
import dev.limn.sample.tables.records.CustomerOrderRecord;
import dev.limn.sample.tables.records.CustomerRecord;
import dev.limn.sample.tables.records.OrderLineRecord;
import dev.limn.sample.tables.records.ProductRecord;
import dev.limn.sample.udt.records.AddressRecord;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCopy.class)
class CreateTest {

    @Test
    void customerComesBackWithKeyAndDefaults(DSLContext dsl) {
        CustomerRecord vera = Create.customer(dsl, "Vera Lindt", "vera@example.com");

        assertThat(vera.getId()).isEqualTo(201);
        assertThat(vera.getMembership()).isEqualTo(Membership.guest);
        assertThat(dsl.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(201L))).isEqualTo(vera);
        assertThat(vera.getInterests()).containsExactly("drawing", "lettering");
        assertThat(vera.getAddress()).isEqualTo(new AddressRecord("Burcht 1", "Leiden", "2312 HH", "NL"));
    }

    @Test
    void noTwoCustomersShareAnAddress(DSLContext dsl) {
        Create.customer(dsl, "Vera Lindt", "vera@example.com");

        assertThatThrownBy(() -> Create.customer(dsl, "Vera Linden", "vera@example.com"))
                .isInstanceOf(IntegrityConstraintViolationException.class);
    }

    @Test
    void productComesBackWithItsPriceWithTax(DSLContext dsl) {
        ProductRecord stylus = Create.product(dsl, "DEM-001", "Stylus", new BigDecimal("24.00"));

        assertThat(stylus.getPriceWithTax()).isEqualTo("29.04");
        assertThat(stylus.getVersion()).isEqualTo(1);
        assertThat(dsl.fetchSingle(PRODUCT, PRODUCT.ID.eq(stylus.getId()))).isEqualTo(stylus);
    }

    @Test
    void orderTakesTodaysPrices(DSLContext dsl) {
        CustomerRecord customer = dsl.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(7L));

        CustomerOrderRecord order = Create.order(dsl, customer, 3, "PEN-001", "EAS-003");

        assertThat(order.getNumber()).isEqualTo("L002001");
        assertThat(order.getStatus()).isEqualTo(OrderStatus.placed);
        assertThat(order.getTotal()).isEqualTo("1171.20"); // 3 × 1.40 + 3 × 389.00
        assertThat(dsl.fetch(ORDER_LINE, ORDER_LINE.ORDER_ID.eq(order.getId())))
                .extracting(OrderLineRecord::getLineNumber, OrderLineRecord::getAmount)
                .containsExactlyInAnyOrder(tuple(1, new BigDecimal("1167.00")), tuple(2, new BigDecimal("4.20")));
    }

    @Test
    void orderThatFailsWasNeverThere(DSLContext dsl) {
        CustomerRecord customer = dsl.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(7L));

        assertThatThrownBy(() -> Create.order(dsl, customer, 0, "PEN-001"))
                .isInstanceOf(IntegrityConstraintViolationException.class);

        assertThat(dsl.fetchCount(CUSTOMER_ORDER)).isEqualTo(1000);
    }

    @Test
    void visitIsOneBatch(DSLContext dsl) {
        CustomerRecord customer = dsl.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(7L));

        int made = Create.visit(dsl, customer, "/", "/new");

        assertThat(made).isEqualTo(2);
        assertThat(dsl.fetchCount(WEB_EVENT)).isEqualTo(4002);
    }
}
