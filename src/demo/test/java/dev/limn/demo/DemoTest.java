package dev.limn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.sample.Shop;
import dev.limn.testing.TlsPostgres;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCopy.class)
class DemoTest {

    @Test
    void tellsWhatItDid(DSLContext dsl) {
        String account = Demo.run(dsl);

        assertThat(account)
                .contains(
                        "customer                Vera Lindt, number 201, a guest",
                        "product                 Silverpoint stylus at 24.00, 29.04 with tax",
                        "order of three lines    L002001, 70.40 in total",
                        "batch                   3 page views in one trip",
                        "receipt L001048         Farid Goossens, 54.75",
                        "price raised by 10 %    26.40, 31.94 with tax",
                        "stock, the same heap    65 pieces",
                        "sale of 5               done",
                        "sale of 500             refused by the database, and rolled back",
                        "orders of hers now      2, ",
                        "two change one row      Database record has been changed",
                        "domain                  vera at example.com is refused")
                .doesNotContain(TlsPostgres.shared().password());
        assertThat(account.lines().count()).isLessThan(80);
    }

    @Test
    void leavesTheDatabaseAsItWasAndCanRunAgain(DSLContext dsl) {
        Map<String, List<String>> before = rows(dsl);

        String first = Demo.run(dsl);
        Map<String, List<String>> between = rows(dsl);
        String second = Demo.run(dsl);

        assertThat(between).isEqualTo(before);
        assertThat(rows(dsl)).isEqualTo(before);
        assertThat(withoutNumbers(second)).isEqualTo(withoutNumbers(first));
    }

    @Test
    void removesWhatAnInterruptedRunLeft(DSLContext dsl) {
        Map<String, List<String>> before = rows(dsl);
        var vera = Create.customer(dsl, "Vera Lindt", Traces.EMAIL);
        Create.product(dsl, Traces.SKU, "Silverpoint stylus", BigDecimal.TEN);
        Create.order(dsl, vera, 1, Traces.SKU);

        Demo.run(dsl);

        assertThat(rows(dsl)).isEqualTo(before);
    }

    private static Map<String, List<String>> rows(DSLContext dsl) {
        return Shop.SHOP.getTables().stream()
                .collect(Collectors.toMap(
                        Table::getName,
                        table -> dsl.fetch(table).stream()
                                .map(Record::toString)
                                .sorted(Comparator.naturalOrder())
                                .toList()));
    }

    // The keys and numbers that the database gives go on counting.
    private static String withoutNumbers(String account) {
        return account.replaceAll("number 20\\d|L00200\\d", "…");
    }
}
