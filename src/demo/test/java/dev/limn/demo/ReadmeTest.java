package dev.limn.demo;

import static dev.limn.sample.Shop.SHOP;
import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.Records.mapping;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import dev.limn.sample.enums.OrderStatus;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's Java is cut from here, so it compiles, runs and does what it seems to do; what it shows of Query Service is cut
 * from the program that the emulator's tests run.
 */
class ReadmeTest {

    private static final Path README = Path.of("../../README.md");
    private static final Path THIS = Path.of("test/java/dev/limn/demo/ReadmeTest.java");
    private static final Path LAKE = Path.of("lake/FirstRows.java");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    record Order(String number, String customer, BigDecimal total) {}

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private static String database = "";
    private static Path file = Path.of("");

    @BeforeAll
    static void makeDatabase(@TempDir Path folder) {
        database = SERVER.createDatabase();
        file = SERVER.writeCredentials(folder.resolve("credentials.properties"), database);
        try (Limn limn = Limn.open(Credentials.fromFile(file))) {
            SampleDatabase.migrate(limn.dataSource());
        }
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(database);
    }

    @Test
    void firstExample() {
        try (Limn limn = Limn.open(Credentials.fromFile(file))) {
            List<Order> waiting = limn.dsl()
                    .select(CUSTOMER_ORDER.NUMBER, CUSTOMER_ORDER.customer().NAME, CUSTOMER_ORDER.TOTAL)
                    .from(CUSTOMER_ORDER)
                    .where(CUSTOMER_ORDER.STATUS.eq(OrderStatus.paid))
                    .orderBy(CUSTOMER_ORDER.TOTAL.desc())
                    .limit(3)
                    .fetch(mapping(Order::new));

            assertThat(waiting).hasSize(3).extracting(Order::total).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(waiting).extracting(Order::customer).doesNotContainNull();
        }
    }

    @Test
    void validation() {
        Limn limn = Limn.builder()
                .credentials(Credentials.fromFile(file))
                .validateOnOpen(SHOP)
                .open();

        limn.close();
    }

    @Test
    void isTheReadmes() throws IOException {
        String code = flat(Files.readString(THIS) + Files.readString(LAKE));

        Matcher example = JAVA.matcher(Files.readString(README));
        assertThat(example.results().map(found -> flat(found.group(1))))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(code).contains(text.replaceAll("}\n$", "")));
    }

    // Indentation is a matter of where the code stands.
    private static String flat(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
