package dev.limn.codegen;

import static dev.limn.codegen.ShopDatabase.patterns;
import static dev.limn.codegen.ShopDatabase.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.testing.CompiledClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorTest {

    @AutoClose
    private final ShopDatabase database = new ShopDatabase();

    @TempDir
    Path directory;

    @Test
    void readsAllSchemasThatAreNotPostgresqlsOwn() throws Exception {
        GenerationReport report = database.generate(GeneratorOptions.of("com.example.db", directory));

        assertThat(report.tables()).isEqualTo(4);
        assertThat(classes()).contains("shop/tables/Customer", "stock/tables/Shelf");
        assertThat(directory.resolve("com/example/db/pg_catalog")).doesNotExist();
    }

    @Test
    void readsTheSchemasThatAreNamed() throws Exception {
        GenerationReport report = database.generate(shop(directory));

        assertThat(report.tables()).isEqualTo(3);
        assertThat(classes()).contains("tables/Customer").doesNotContain("tables/Shelf");
    }

    @ParameterizedTest
    @CsvSource({
        "customer,                ,         Customer",
        "shop\\.customer,         ,         Customer",
        ".*,                      order.*,  Customer",
        ".*,                      shop\\.o.*, Customer",
        "order_count,             ,         OrderCount",
        "orders|customer,         orders,   Customer",
    })
    void takesTheTablesWhoseWholeNameMatches(String include, String exclude, String table) throws Exception {
        GeneratorOptions options = shop(directory).withIncludes(patterns(include));

        GenerationReport report =
                database.generate(exclude == null ? options : options.withExcludes(patterns(exclude)));

        assertThat(report.tables()).isEqualTo(1);
        assertThat(classes()).contains("tables/" + table, "enums/State");
    }

    @ParameterizedTest
    @CsvSource({"custome", "CUSTOMER", "ustomer", "shop.customer.id", "'c u s t o m e r'"})
    void doesNotTakePartsOfNamesNorIgnoreCaseOrBlanks(String include) {
        assertThatThrownBy(() -> database.generate(shop(directory).withIncludes(patterns(include))))
                .isInstanceOf(GenerationException.class)
                .hasMessage("no table is selected; a pattern must match a whole name of"
                        + " shop.customer, shop.order_count, shop.orders");
    }

    @Test
    void heedsTheFlagsOfAPattern() throws Exception {
        Pattern anyCase = Pattern.compile("CUSTOMER", Pattern.CASE_INSENSITIVE);

        database.generate(shop(directory).withIncludes(List.of(anyCase)));

        assertThat(classes()).contains("tables/Customer").doesNotContain("tables/Orders");
    }

    @Test
    void compilesWithoutTheTableThatAKeyLeadsTo() throws Exception {
        database.generate(shop(directory).withExcludes(patterns("customer")));

        assertThat(classes()).contains("tables/Orders").doesNotContain("tables/Customer");
        CompiledClasses.compile(directory, Files.createDirectory(directory.resolve("classes")))
                .close();
    }

    @Test
    void saysWhichSchemasThereAre() {
        assertThatThrownBy(() -> database.generate(shop(directory).withSchemas(List.of("shop", "Stock"))))
                .isInstanceOf(GenerationException.class)
                .hasMessage("no schema 'Stock' that this user may use"
                        + " (there is 'public', 'shop', 'stock'; names are case-sensitive)");
    }

    @Test
    void saysThatASchemaIsEmpty() {
        assertThatThrownBy(() -> database.generate(shop(directory).withSchemas(List.of("public"))))
                .isInstanceOf(GenerationException.class)
                .hasMessage("no table in schema 'public' that this user may see (grant select on one)");
    }

    @Test
    void refusesTablesThatJooqCannotTellApart() {
        database.execute(
                "create schema d; create schema \"d.e\"; create table d.\"e.t\" (); create table \"d.e\".t ()");

        assertThatThrownBy(() -> database.generate(GeneratorOptions.of("com.example.db", directory)))
                .isInstanceOf(GenerationException.class)
                .hasMessage("two tables are both called d.e.t, in the schemas 'd' and 'd.e'"
                        + " (generate these schemas one at a time)");
    }

    @Test
    void saysWhatFailedInOneLine() throws Exception {
        Connection connection = database.connect();
        connection.close();

        assertThatThrownBy(() -> Generator.generate(connection, shop(directory)))
                .isInstanceOf(GenerationException.class)
                .message()
                .startsWith("cannot read the catalog: ")
                .doesNotContain("\n");
    }

    @Test
    void leavesTheConnectionAsItWas() throws Exception {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setSchema("stock");

            Generator.generate(connection, shop(directory));

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.isReadOnly()).isTrue();
            assertThat(connection.getSchema()).isEqualTo("stock");
            assertThat(connection.createStatement().execute("select 1")).isTrue();
        }
    }

    @Test
    void writesTheSameBytesInAnyLocaleAndTimeZone() throws Exception {
        database.execute("""
                create table shop."iİıI" (id_i int primary key, "title" interval, istanbul int4range, i timestamptz[]);
                create table shop.invoice (id bigint generated always as identity, line_item text, ip inet);
                """);
        database.generate(shop(directory.resolve("here")));

        database.generateInOtherJvm(
                directory.resolve("there"),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-1");

        Trees.compare(Trees.read(directory.resolve("there")), Trees.read(directory.resolve("here")));
    }

    @Test
    void refusesToLoseATableWhoseFileTheLocaleCannotName() throws Exception {
        database.execute("create table shop.né (id integer)");

        assertThatThrownBy(() -> database.generateInOtherJvm(directory, "LC_ALL=C"))
                .hasMessageContaining("cannot be the name of a file in this locale")
                .hasMessageContaining("(set LC_ALL=C.UTF-8)");
        assertThat(Trees.read(directory)).isEmpty();
    }

    @Test
    void isQuietWhenAllIsWell() throws Exception {
        String output = database.generateInOtherJvm(directory, "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace");

        assertThat(output.lines().filter(line -> line.contains("org.jooq"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-Djooq.codegen.skip=true,                                             jooq.codegen.skip",
        "-Djooq.codegen.target.packageName=other,                              jooq.codegen.target",
    })
    void saysWhichPropertyOfJooqIsInTheWay(String option, String property) throws Exception {
        database.generate(shop(directory.resolve("java")));
        database.execute("alter table shop.customer add column born_on date");
        SortedMap<String, String> before = Trees.read(directory);

        assertThatThrownBy(() -> database.generateInOtherJvm(
                        directory.resolve("java"), option, "-Djooq.codegen.propertyOverride=true"))
                .hasMessageContaining("GenerationException: jOOQ")
                .hasMessageContaining("(unset the system propert")
                .hasMessageContaining(property);
        assertThat(Trees.read(directory)).isEqualTo(before);
    }

    @Test
    void namesNeitherTheMachineNorTheUserNorThePassword() throws Exception {
        database.generate(shop(directory));

        assertThat(String.join("\n", Trees.read(directory).values()))
                .doesNotContain(directory.toString(), "localhost", "postgres", "jdbc:");
    }

    private List<String> classes() throws IOException {
        String start = "com/example/db/";
        return Trees.read(directory).keySet().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(".java"))
                .map(path -> path.substring(start.length(), path.length() - ".java".length()))
                .toList();
    }
}
