package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.ORDER_LINE;
import static dev.limn.sample.Tables.PAYMENT;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.STOCK;
import static dev.limn.sample.Tables.WAREHOUSE;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.limn.demo.Read.Item;
import dev.limn.demo.Read.Order;
import dev.limn.demo.Read.Shortage;
import dev.limn.sample.enums.OrderStatus;
import dev.limn.sample.enums.PaymentMethod;
import dev.limn.sample.tables.records.CustomerOrderRecord;
import dev.limn.sample.tables.records.CustomerRecord;
import dev.limn.sample.tables.records.OrderLineRecord;
import dev.limn.sample.tables.records.PaymentRecord;
import dev.limn.sample.tables.records.ProductRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCopy.class)
class ReadTest {

    @Test
    void newestOrdersComeWithTheirCustomers(DSLContext dsl) {
        Map<Long, CustomerRecord> customers = dsl.fetch(CUSTOMER).intoMap(CUSTOMER.ID);

        List<Order> orders = Read.newestOrders(dsl, 25);

        assertThat(orders.getFirst())
                .isEqualTo(
                        new Order("L002000", "Diego Keller", "Leipzig", OrderStatus.placed, new BigDecimal("17.28")));
        assertThat(orders)
                .extracting(Order::customer, Order::city)
                .containsExactlyElementsOf(dsl.fetch(CUSTOMER_ORDER).stream()
                        .sorted(comparing(CustomerOrderRecord::getOrderedAt).reversed())
                        .limit(25)
                        .map(order -> nameAndCity(requireNonNull(customers.get(order.getCustomerId()))))
                        .toList());
    }

    private static Tuple nameAndCity(CustomerRecord customer) {
        return tuple(customer.getName(), requireNonNull(customer.getAddress()).getCity());
    }

    @Test
    void shortagesNameProductAndWarehouse(DSLContext dsl) {
        var products = dsl.fetch(PRODUCT).intoMap(PRODUCT.ID, PRODUCT.NAME);
        var warehouses = dsl.fetch(WAREHOUSE).intoMap(WAREHOUSE.CODE, WAREHOUSE.NAME);

        List<Shortage> shortages = Read.shortages(dsl, 10);

        assertThat(shortages)
                .isSortedAccordingTo(comparing(Shortage::quantity).thenComparing(Shortage::product))
                .containsExactlyInAnyOrderElementsOf(dsl.fetch(STOCK).stream()
                        .filter(stock -> stock.getQuantity() < 10)
                        .map(stock -> new Shortage(
                                requireNonNull(warehouses.get(stock.getWarehouseCode())),
                                requireNonNull(products.get(stock.getProductId())),
                                stock.getQuantity()))
                        .toList());
    }

    @Test
    void receiptHoldsItsLinesAndPayments(DSLContext dsl) {
        Read.Receipt receipt = Read.receipt(dsl, "L001048");

        assertThat(receipt)
                .isEqualTo(new Read.Receipt(
                        "L001048",
                        "Farid Goossens",
                        List.of(
                                new Read.Line("Fixative spray", 2, new BigDecimal("19.20")),
                                new Read.Line("Linseed oil", 3, new BigDecimal("22.20")),
                                new Read.Line("Toned paper, grey", 4, new BigDecimal("4.60")),
                                new Read.Line("Masking fluid", 1, new BigDecimal("8.75"))),
                        List.of(
                                new Read.Payment(PaymentMethod.card, new BigDecimal("27.37")),
                                new Read.Payment(PaymentMethod.card, new BigDecimal("27.38"))),
                        new BigDecimal("54.75")));
    }

    @Test
    void everyReceiptHasAllOfItsOwnLinesAndPayments(DSLContext dsl) {
        var lines = dsl.fetch(ORDER_LINE).intoGroups(ORDER_LINE.ORDER_ID, OrderLineRecord.class);
        var payments = dsl.fetch(PAYMENT).intoGroups(PAYMENT.ORDER_ID, PaymentRecord.class);

        assertThat(dsl.fetch(CUSTOMER_ORDER, CUSTOMER_ORDER.ID.between(480L, 500L)))
                .allSatisfy(order -> {
                    Read.Receipt receipt = Read.receipt(dsl, order.getNumber());

                    assertThat(receipt.lines())
                            .extracting(Read.Line::amount)
                            .containsExactlyInAnyOrderElementsOf(lines.getOrDefault(order.getId(), List.of()).stream()
                                    .map(OrderLineRecord::getAmount)
                                    .toList());
                    assertThat(receipt.payments())
                            .extracting(Read.Payment::amount)
                            .containsExactlyInAnyOrderElementsOf(
                                    payments.getOrDefault(order.getId(), List.of()).stream()
                                            .map(PaymentRecord::getAmount)
                                            .toList());
                });
    }

    @Test
    void pagesByKeyLeaveNothingOutAndRepeatNothing(DSLContext dsl) {
        List<Item> paged = new ArrayList<>();
        for (List<Item> page = Read.cheapest(dsl, 7); !page.isEmpty(); page = Read.after(dsl, page.getLast(), 7)) {
            paged.addAll(page);
        }

        assertThat(paged)
                .containsExactlyElementsOf(dsl.fetch(PRODUCT).stream()
                        .sorted(comparing(ProductRecord::getPrice).thenComparing(ProductRecord::getSku))
                        .map(product -> new Item(product.getPrice(), product.getSku(), product.getName()))
                        .toList());
    }
}
