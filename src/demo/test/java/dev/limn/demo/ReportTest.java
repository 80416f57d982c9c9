package dev.limn.demo;

import static dev.limn.sample.Tables.CATEGORY;
import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.ORDER_LINE;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.PRODUCT_CATEGORY;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.demo.Report.Country;
import dev.limn.demo.Report.Place;
import dev.limn.demo.Report.Spending;
import dev.limn.sample.enums.OrderStatus;
import dev.limn.sample.tables.records.CustomerOrderRecord;
import dev.limn.sample.tables.records.CustomerRecord;
import dev.limn.sample.tables.records.OrderLineRecord;
import dev.limn.sample.udt.records.AddressRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCopy.class)
class ReportTest {

    @Test
    void countriesAddUpTheirCustomersOrders(DSLContext dsl) {
        Map<Long, CustomerRecord> customers = dsl.fetch(CUSTOMER).intoMap(CUSTOMER.ID);
        var orders = dsl.fetch(CUSTOMER_ORDER);

        List<Country> countries = Report.countries(dsl);

        assertThat(countries).extracting(Country::code).containsExactly("NL", "BE", "DE", "FR", "AT");
        assertThat(countries).isSortedAccordingTo(comparing(Country::revenue).reversed());
        assertThat(countries).allSatisfy(country -> {
            List<CustomerOrderRecord> own = orders.stream()
                    .filter(order ->
                            country.code().equals(country(requireNonNull(customers.get(order.getCustomerId())))))
                    .toList();
            assertThat(country.orders()).isEqualTo(own.size());
            assertThat(country.revenue()).isEqualTo(revenue(own));
        });
    }

    private static @Nullable String country(CustomerRecord customer) {
        AddressRecord address = customer.getAddress();
        return address == null ? null : address.getCountry();
    }

    private static BigDecimal revenue(List<CustomerOrderRecord> orders) {
        return sum(orders.stream()
                .filter(order -> order.getStatus() != OrderStatus.cancelled)
                .map(CustomerOrderRecord::getTotal));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void spendingRunsUpToItsTotal(DSLContext dsl) {
        List<Spending> spending = Report.spending(dsl, 38);

        assertThat(spending)
                .extracting(Spending::soFar)
                .containsExactly(
                        new BigDecimal("67.70"),
                        new BigDecimal("336.14"),
                        new BigDecimal("364.94"),
                        new BigDecimal("563.34"),
                        new BigDecimal("1048.94"));
        assertThat(spending.getLast().soFar())
                .isEqualTo(sum(dsl.fetch(CUSTOMER_ORDER, CUSTOMER_ORDER.CUSTOMER_ID.eq(38L)).stream()
                        .map(CustomerOrderRecord::getTotal)));
    }

    @Test
    void rankingPutsTheBestFirst(DSLContext dsl) {
        Map<String, BigDecimal> revenue = revenueOnShelf(dsl, "Brushes");

        List<Place> places = Report.ranking(dsl, "Brushes");

        assertThat(places).extracting(Place::rank).containsExactly(1, 2, 3, 4, 5);
        assertThat(places).isSortedAccordingTo(comparing(Place::revenue).reversed());
        assertThat(places.stream().collect(toMap(Place::product, Place::revenue)))
                .isEqualTo(revenue);
        assertThat(sum(places.stream().map(Place::percent))).isBetween(new BigDecimal("99.8"), new BigDecimal("100.2"));
    }

    private static Map<String, BigDecimal> revenueOnShelf(DSLContext dsl, String shelf) {
        int category = dsl.fetchSingle(CATEGORY, CATEGORY.NAME.eq(shelf)).getId();
        Set<UUID> onShelf = Set.copyOf(dsl.fetch(PRODUCT_CATEGORY, PRODUCT_CATEGORY.CATEGORY_ID.eq(category))
                .getValues(PRODUCT_CATEGORY.PRODUCT_ID));
        Set<Long> sold = dsl.fetch(CUSTOMER_ORDER, CUSTOMER_ORDER.STATUS.ne(OrderStatus.cancelled)).stream()
                .map(CustomerOrderRecord::getId)
                .collect(toSet());
        Map<UUID, String> names = dsl.fetch(PRODUCT).intoMap(PRODUCT.ID, PRODUCT.NAME);
        return dsl.fetch(ORDER_LINE).stream()
                .filter(line -> onShelf.contains(line.getProductId()) && sold.contains(line.getOrderId()))
                .collect(toMap(line -> names.get(line.getProductId()), OrderLineRecord::getAmount, BigDecimal::add));
    }
}
