package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.ORDER_LINE;
import static dev.limn.sample.Tables.PAYMENT;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.PRODUCT_SALES;
import static dev.limn.sample.Tables.WEB_EVENT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.sample.Shop;
import dev.limn.sample.enums.OrderStatus;
import dev.limn.sample.tables.records.CustomerOrderRecord;
import dev.limn.sample.tables.records.OrderLineRecord;
import dev.limn.sample.tables.records.PaymentRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.tools.jdbc.SingleConnectionDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCopy.class)
class SampleDatabaseTest {

    private static final Pattern SENTENCE = Pattern.compile("\\p{javaUpperCase}.+[.…]");

    @Test
    void holdsSomeThousandRows(DSLContext dsl) {
        Map<String, Integer> rows = Shop.SHOP.getTables().stream().collect(toMap(Table::getName, dsl::fetchCount));

        assertThat(rows)
                .containsOnly(
                        Map.entry("category", 18),
                        Map.entry("customer", 200),
                        Map.entry("customer_order", 1000),
                        Map.entry("order_line", 3000),
                        Map.entry("payment", 986),
                        Map.entry("product", 48),
                        Map.entry("product_category", 62),
                        Map.entry("product_sales", 48),
                        Map.entry("review", 576),
                        Map.entry("shipment", 1100),
                        Map.entry("shipment_line", 2567),
                        Map.entry("stock", 144),
                        Map.entry("warehouse", 3),
                        Map.entry("web_event", 4000));
    }

    @Test
    void saysOfEveryTableAndColumnWhatItIs() {
        assertThat(Shop.SHOP.getTables()).allSatisfy(table -> {
            assertThat(table.getComment()).matches(SENTENCE);
            assertThat(table.fields())
                    .allSatisfy(column -> assertThat(column.getComment()).matches(SENTENCE));
        });
    }

    @Test
    void makesTheSameRowsEveryTime(DSLContext dsl) {
        // A row's own words, and keys derived from them.
        assertThat(dsl.fetchSingle(PRODUCT, PRODUCT.SKU.eq("BRU-001")).getId()).isEqualTo(md5("product BRU-001"));
        assertThat(dsl.fetchSingle(WEB_EVENT, WEB_EVENT.ID.eq(md5("event 4000")))
                        .getOccurredAt())
                .isEqualTo("2026-04-30T10:57:00Z");
    }

    private static UUID md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            var halves = ByteBuffer.wrap(digest);
            return new UUID(halves.getLong(), halves.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void addsUp(DSLContext dsl) {
        Map<Long, BigDecimal> lines = dsl.fetch(ORDER_LINE).stream()
                .collect(groupingBy(
                        OrderLineRecord::getOrderId,
                        mapping(SampleDatabaseTest::amount, reducing(BigDecimal.ZERO, BigDecimal::add))));

        assertThat(dsl.fetch(CUSTOMER_ORDER))
                .allSatisfy(order -> assertThat(order.getTotal()).isEqualTo(lines.get(order.getId())));
    }

    private static BigDecimal amount(OrderLineRecord line) {
        return line.getUnitPrice()
                .multiply(BigDecimal.valueOf(line.getQuantity()))
                .multiply(BigDecimal.valueOf(100 - line.getDiscountPercent()))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void hasPaidOrdersPaidInFullAndOthersNotAtAll(DSLContext dsl) {
        Set<OrderStatus> paid = EnumSet.of(OrderStatus.paid, OrderStatus.shipped, OrderStatus.delivered);
        Map<Long, BigDecimal> due = dsl.fetch(CUSTOMER_ORDER).stream()
                .filter(order -> paid.contains(order.getStatus()))
                .collect(toMap(CustomerOrderRecord::getId, CustomerOrderRecord::getTotal));

        Map<Long, BigDecimal> came = dsl.fetch(PAYMENT).stream()
                .collect(groupingBy(
                        PaymentRecord::getOrderId,
                        mapping(PaymentRecord::getAmount, reducing(BigDecimal.ZERO, BigDecimal::add))));

        assertThat(came).isEqualTo(due);
    }

    @Test
    void viewAddsUpToTheOrders(DSLContext dsl) {
        BigDecimal orders = dsl.fetch(CUSTOMER_ORDER).stream()
                .filter(order -> order.getStatus() != OrderStatus.cancelled)
                .map(CustomerOrderRecord::getTotal)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        BigDecimal products = dsl.fetch(PRODUCT_SALES).map(sales -> sales.get(PRODUCT_SALES.REVENUE)).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(products).isEqualTo(orders);
    }

    @Test
    void migratesOnce(DSLContext dsl) {
        dsl.connection(connection -> SampleDatabase.migrate(new SingleConnectionDataSource(connection)));

        assertThat(dsl.fetchCount(PRODUCT)).isEqualTo(48);
    }
}
