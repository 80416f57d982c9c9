package dev.limn.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import dev.limn.cli.Main;
import dev.limn.testing.CompiledClasses;
import dev.limn.testing.TlsPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.SortedMap;
import java.util.zip.ZipFile;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The older servers; all other tests run on the newest. */
class ServerVersionsTest {

    private static final Path BASIC = Path.of("src/test/cases/basic");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15", "16", "17"})
    void listTheSameTablesAndGiveTheSameClasses(String version) throws Exception {
        try (TlsPostgres server = start(version)) {
            server.execute("postgres", Files.readString(BASIC.resolve("schema.sql")));
            String credentials = server.writeCredentials(temporary.resolve("credentials"), "postgres")
                    .toString();
            Path directory = temporary.resolve("java");

            String tables = limn("tables", "--credentials", credentials);
            limn(
                    "generate",
                    "--credentials",
                    credentials,
                    "--package",
                    "dev.limn.cases.basic",
                    "--directory",
                    directory.toString());

            assertThat(server.version()).startsWith(version + ".");
            assertThat(tables.lines())
                    .containsExactly(
                            "shop.best_customer",
                            "shop.customer",
                            "shop.order_line",
                            "shop.orders",
                            "shop.product",
                            "shop.turnover");
            Trees.compare(withoutViews(Trees.read(directory)), withoutViews(Trees.read(BASIC.resolve("expected"))));
        }
    }

    private static String limn(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(Main.run(arguments, out, err)).as(err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }

    @Test
    void loseNoHostileNameEither() throws Exception {
        try (TlsPostgres server = start("13")) {
            server.execute("postgres", HostileNamesTest.resource("/hostile.sql"));

            try (Connection connection = server.connect("postgres")) {
                Generator.generate(connection, GeneratorOptions.of("dev.limn.hostile", temporary.resolve("java")));

                ReadBack.everything(server, "postgres", temporary.resolve("java"), temporary.resolve("classes"));
            }
        }
    }

    @Test
    void giveReadableClassesForTheirTypes(@TempDir Path folder) throws Exception {
        try (TlsPostgres server = start("13")) {
            server.execute("postgres", TypesTest.script("samples", "tables", "shapes"));

            try (CompiledClasses classes = TypesTest.generated(server, "postgres", folder);
                    Limn limn = Limn.open(server.credentials("postgres").build())) {
                for (Table<?> table : classes.tables().values()) {
                    TypesTest.readsWhatTheServerSays(limn.dsl(), table, 1);
                }
            }
        }
    }

    private static TlsPostgres start(String version) {
        return TlsPostgres.builder()
                .binaries((system, machine) -> binaries(version))
                .start();
    }

    // Their SQL is in the classes, and each server has its own way to print that.
    private static SortedMap<String, String> withoutViews(SortedMap<String, String> files) {
        files.keySet().removeIf(path -> path.endsWith("/tables/Turnover.java") || path.endsWith(".limn-manifest"));
        return files;
    }

    private static InputStream binaries(String version) throws IOException {
        try (ZipFile jar = new ZipFile("target/postgres/" + version + ".jar")) {
            var archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            return new ByteArrayInputStream(jar.getInputStream(archive).readAllBytes());
        }
    }
}
