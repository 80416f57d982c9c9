package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER;
import static dev.limn.sample.Tables.PRODUCT;
import static dev.limn.sample.Tables.WEB_EVENT;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limn.demo.Shapes.Device;
import dev.limn.sample.enums.EventKind;
import dev.limn.sample.enums.Membership;
import dev.limn.sample.tables.records.CustomerRecord;
import dev.limn.sample.tables.records.ProductRecord;
import dev.limn.sample.tables.records.WebEventRecord;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SampleCopy.class)
class ShapesTest {

    @Test
    void devicesAreCountedFromDocuments(DSLContext dsl) {
        Map<String, List<JsonObject>> documents = dsl.fetch(WEB_EVENT).stream()
                .map(event ->
                        JsonParser.parseString(event.getProperties().data()).getAsJsonObject())
                .collect(groupingBy(document -> document.get("device").getAsString()));

        assertThat(Shapes.devices(dsl))
                .containsExactlyElementsOf(documents.entrySet().stream()
                        .map(device ->
                                new Device(device.getKey(), device.getValue().size(), meanWidth(device.getValue())))
                        .sorted(comparing(Device::name))
                        .toList());
    }

    private static int meanWidth(List<JsonObject> documents) {
        return (int) Math.round(documents.stream()
                .collect(averagingInt(document ->
                        document.getAsJsonObject("screen").get("width").getAsInt())));
    }

    @Test
    void tagsMustAllBeThere(DSLContext dsl) {
        assertThat(Shapes.tagged(dsl, "gift", "set"))
                .containsExactlyElementsOf(products(
                        dsl, product -> Arrays.asList(product.getTags()).containsAll(List.of("gift", "set"))))
                .hasSize(7);
    }

    @Test
    void sizesAreLookedUpInArrays(DSLContext dsl) {
        assertThat(Shapes.madeIn(dsl, 6))
                .containsExactlyElementsOf(products(
                        dsl,
                        product -> Stream.ofNullable(product.getSizes())
                                .flatMap(Arrays::stream)
                                .anyMatch(size -> size == 6)))
                .hasSize(4);
    }

    private static List<String> products(DSLContext dsl, Predicate<ProductRecord> wanted) {
        return dsl.fetch(PRODUCT).stream()
                .filter(wanted)
                .sorted(comparing(ProductRecord::getSku))
                .map(ProductRecord::getName)
                .toList();
    }

    @Test
    void addressesAreWhole(DSLContext dsl) {
        assertThat(Shapes.addresses(dsl, Membership.patron, "BE"))
                .containsExactlyElementsOf(dsl.fetch(CUSTOMER).stream()
                        .filter(customer -> customer.getMembership() == Membership.patron)
                        .filter(customer -> customer.getAddress() != null
                                && "BE".equals(customer.getAddress().getCountry()))
                        .sorted(comparing(CustomerRecord::getId))
                        .map(CustomerRecord::getAddress)
                        .toList())
                .hasSize(3);
    }

    @Test
    void domainTakesOnlyAddresses(DSLContext dsl) {
        CustomerRecord customer = dsl.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(7L));

        assertThat(Shapes.correctEmail(dsl, customer, "greta at example.com")).isFalse();
        assertThat(Shapes.correctEmail(dsl, customer, "greta@example.com")).isTrue();
        assertThat(dsl.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(7L)).getEmail()).isEqualTo("greta@example.com");
    }

    @ParameterizedTest
    @EnumSource(
            value = Month.class,
            names = {"JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY"})
    void eventsOfAMonthEndWithIt(Month month, DSLContext dsl) {
        Map<EventKind, Long> counted = dsl.fetch(WEB_EVENT).stream()
                .filter(event -> event.getOccurredAt()
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .getMonth()
                        == month)
                .collect(groupingBy(WebEventRecord::getKind, counting()));

        Map<EventKind, Integer> events = Shapes.events(dsl, YearMonth.of(2026, month));

        assertThat(events.keySet()).isEqualTo(counted.keySet());
        assertThat(events).allSatisfy((kind, count) -> assertThat((long) count).isEqualTo(counted.get(kind)));
    }

    @Test
    void monthReadsItsOwnPartitionOnly(DSLContext dsl) {
        String plan = dsl.explain(dsl.selectFrom(WEB_EVENT).where(Shapes.within(YearMonth.of(2026, 3))))
                .plan();

        assertThat(plan).contains("web_event_2026_03").doesNotContain("2026_01", "2026_02", "2026_04");
    }
}
