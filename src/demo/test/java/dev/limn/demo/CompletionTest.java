package dev.limn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.sample.Shop;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor offers for the generated classes, asked of the JDK's own completion. */
@ExtendWith(SampleCopy.class)
@TestInstance(Lifecycle.PER_CLASS)
class CompletionTest {

    private final JShell shell = JShell.builder().executionEngine("local").build();
    private final SourceCodeAnalysis editor = shell.sourceCodeAnalysis();

    @BeforeAll
    void openEditor() throws ReflectiveOperationException {
        attachSources(Path.of("../../generated/java"));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .forEach(shell::addToClasspath);
        shell.eval("import static dev.limn.sample.Tables.*;");
    }

    // JShell looks for sources beside the JDK only; its own tests name others in this field.
    private static void attachSources(Path folder) throws ReflectiveOperationException {
        Field sources = Class.forName("jdk.jshell.SourceCodeAnalysisImpl").getDeclaredField("availableSourcesOverride");
        sources.setAccessible(true);
        sources.set(null, List.of(folder));
    }

    @AfterAll
    void closeEditor() {
        shell.close();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tableOffersExactlyItsColumns(String table, DSLContext dsl) {
        Set<String> columns = nullability(dsl, table).keySet();

        assertThat(constants(upper(table) + "."))
                .isEqualTo(columns.stream().map(CompletionTest::upper).collect(Collectors.toSet()));
    }

    static List<String> tables() {
        return Shop.SHOP.getTables().stream().map(Named::getName).toList();
    }

    @Test
    void twoLettersAreEnough() {
        assertThat(constants("CUSTOMER.JO")).containsExactly("JOINED_ON");
    }

    @Test
    void composedColumnOffersItsParts() {
        assertThat(constants("CUSTOMER.ADDRESS.")).containsExactlyInAnyOrder("STREET", "CITY", "POSTCODE", "COUNTRY");
    }

    @Test
    void joinedTableOffersItsColumns() {
        assertThat(constants("CUSTOMER_ORDER.customer().")).isEqualTo(constants("CUSTOMER."));
    }

    private Set<String> constants(String code) {
        return editor.completionSuggestions(code, code.length(), new int[1]).stream()
                .map(Suggestion::continuation)
                .filter(name -> name.matches("[A-Z][A-Z0-9_]*"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CUSTOMER.EMAIL             | shop.email               | not null | Where we write to; no two customers share one.
            CUSTOMER.ADDRESS           | shop.address             | nullable | Where parcels go unless an order says otherwise; null while we do not know it.
            CUSTOMER.INTERESTS         | text[]                   | not null | What the customer told us to write about.
            CUSTOMER.PREFERENCES       | jsonb                    | not null | Choices made on the web site, e.g. {"newsletter": true, "theme": "dark"}.
            CUSTOMER.REFERRED_BY       | bigint                   | nullable | The customer who sent this one: referrer → customer.
            CUSTOMER.JOINED_ON         | date                     | not null | Day of the first sign-in.
            CUSTOMER_ORDER.ORDERED_AT  | timestamp with time zone | not null | When the customer pressed the button.
            CUSTOMER_ORDER.STATUS      | shop.order_status        | not null | Where the order stands.
            PRODUCT.ID                 | uuid                     | not null | Key that never changes, not even when the article number does.
            PRODUCT.PRICE_WITH_TAX     | numeric(12,2)            | not null | Price & 21 % tax, worked out by the database: nobody writes it.
            PRODUCT.SIZES              | integer[]                | nullable | Sizes it is made in; null where there is only one.
            REVIEW.RATING              | integer                  | not null | Stars: 0 < rating < 6.
            REVIEW.BODY                | text                     | nullable | In the customer's own words, if any; may hold <b>markup</b> & worse.
            PRODUCT_SALES.RATING       | numeric(3,2)             | nullable | Mean of the stars in its reviews; null if nobody wrote one.
            """, quoteCharacter = '`')
    void columnIsDocumented(String column, String type, String nullability, String comment) {
        assertThat(documentation(column)).contains(comment, type).containsPattern("\\b" + nullability + "\\b");
    }

    @Test
    void nullabilityIsTheDatabases(DSLContext dsl) {
        assertThat(nullability(dsl, "product"))
                .allSatisfy((column, nullability) -> assertThat(documentation("PRODUCT." + upper(column)))
                        .containsPattern("\\b" + nullability + "\\b"));
    }

    private String documentation(String code) {
        return editor.documentation(code, code.length(), true).stream()
                .map(found -> found.javadoc().replaceAll("\\s+", " "))
                .map(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .collect(Collectors.joining());
    }

    /** As the live server's catalog has it: each column of the table, with {@code nullable} or {@code not null}. */
    private static Map<String, String> nullability(DSLContext dsl, String table) {
        return dsl.connectionResult(connection -> nullability(connection, table));
    }

    private static Map<String, String> nullability(Connection connection, String table) throws SQLException {
        Map<String, String> columns = new HashMap<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, "shop", table, null)) {
            while (found.next()) {
                boolean nullable = found.getString("IS_NULLABLE").equals("YES");
                columns.put(found.getString("COLUMN_NAME"), nullable ? "nullable" : "not null");
            }
        }
        return columns;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
