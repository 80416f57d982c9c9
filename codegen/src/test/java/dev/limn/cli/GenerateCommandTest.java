package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private static String dbname = "";
    private static Path credentials = Path.of("");

    @TempDir
    Path directory;

    @BeforeAll
    static void makeDatabase(@TempDir Path folder) {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, """
                create table item (id integer primary key);
                create schema shop;
                create table shop.customer (id integer);
                create table shop.order_2025 (id integer);
                create table shop.order_2026 (id integer);
                """);
        credentials = SERVER.writeCredentials(folder.resolve("credentials"), dbname);
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @Test
    void writesOnceAndThenOnlyWhatChanged() {
        Outcome first = generate();
        Outcome second = generate();

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).matches("4 tables: \\d+ files written, 0 removed, 0 unchanged\\n");
        assertThat(second.err()).matches("4 tables: 0 files written, 0 removed, \\d+ unchanged\\n");
    }

    @Test
    void removesWhatIsGone() throws IOException {
        generate();

        Outcome second = generate("--schema", "shop");

        assertThat(second.err()).matches("3 tables: \\d+ files written, [1-9]\\d* removed, \\d+ unchanged\\n");
        assertThat(tableClasses()).containsExactly("Customer.java", "Order_2025.java", "Order_2026.java");
    }

    @Test
    void includesAndExcludesByName() throws IOException {
        Outcome outcome = generate("--include", "shop\\..*", "--include", "item", "--exclude", "order_202[0-5]");

        assertThat(outcome.code()).isZero();
        assertThat(tableClasses()).containsExactly("Customer.java", "Item.java", "Order_2026.java");
    }

    @Test
    void failsWithoutWritingWhenTheSchemaIsUnknown() throws IOException {
        Outcome outcome = generate("--schema", "nowhere");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.complaints()).singleElement().asString().startsWith("limn: no schema 'nowhere'");
        assertThat(directory).isEmptyDirectory();
    }

    private Outcome generate(String... more) {
        String[] fixed = {
            "generate",
            "--credentials",
            credentials.toString(),
            "--package",
            "com.example.db",
            "--directory",
            directory.toString()
        };
        return Outcome.of(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private List<String> tableClasses() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.resolveSibling("").endsWith("tables"))
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
