package dev.limn.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import dev.limn.emulator.Emulator;
import dev.limn.testing.CompiledClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that a program does with Query Service, from a file of credentials to rows in a table of its own. */
class WholePathTest {

    private static final Emulator EMULATOR =
            QueryService.start(QueryService.roomy().events(2_000));

    @TempDir
    Path folder;

    /** How a session sees structs. */
    enum Session {
        NESTED,
        FLATTENED
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromCredentialsToRowsInATableOfOnesOwn(Session session) throws Exception {
        Path credentials = credentials(session);
        assertThat(limn("tables", "--credentials", credentials))
                .isEqualTo("public.events\npublic.products\npublic.profiles\npublic.purchases\n");

        generate(credentials);
        try (CompiledClasses classes = compile(session, "Queries", "Make");
                Limn limn = Limn.open(Credentials.fromFile(credentials))) {
            this.<Supplier<Map<String, ResultQuery<?>>>>made(classes, "Queries")
                    .get()
                    .forEach((sql, typed) -> assertSameRows(limn, typed, sql));
            this.<Consumer<DSLContext>>made(classes, "Make").accept(limn.dsl());
        }

        generate(credentials); // there is a table more
        try (CompiledClasses classes = compile(session, "Fill");
                Limn limn = Limn.open(Credentials.fromFile(credentials))) {
            this.<Consumer<DSLContext>>made(classes, "Fill").accept(limn.dsl());
        }
        assertThat(limn("tables", "--credentials", credentials)).doesNotContain("orders");
    }

    @Test
    void isWhatTheQuickStartGoes() throws Exception {
        Path credentials = credentials(Session.NESTED);
        Path java = folder.resolve("java");
        limn("generate", "--credentials", credentials, "--package", "com.example.lake", "--directory", java);
        Files.copy(Path.of("../demo/lake/FirstRows.java"), java.resolve("FirstRows.java"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        try (CompiledClasses classes = CompiledClasses.compile(java, folder.resolve("classes"));
                Limn limn = Limn.open(Credentials.fromFile(credentials))) {
            classes.type("FirstRows")
                    .getMethod("run", Path.class, PrintStream.class)
                    .invoke(null, credentials, new PrintStream(printed, true, UTF_8));

            int orders = number(limn, "commerce.order.purchaseID IS NOT NULL");
            int homes = number(limn, "web.webPageDetails.isHomePage AND device.type = 'desktop'");
            assertThat(printed.toString(UTF_8))
                    .contains("Home, desktop: " + homes + System.lineSeparator())
                    .contains("before and after one more: " + orders + ", " + (orders + 1) + System.lineSeparator());
        }
        assertThat(limn("tables", "--credentials", credentials)).doesNotContain("first_rows");
    }

    private static int number(Limn limn, String condition) throws SQLException {
        String sql = "SELECT count(*) FROM events WHERE " + condition;
        return Integer.parseInt(
                Objects.requireNonNull(Sql.rows(limn, sql).getFirst().getFirst()));
    }

    private Path credentials(Session session) throws IOException {
        Path file = QueryService.credentialsFile(EMULATOR, folder);
        String uri = Files.readString(file).strip();
        return session == Session.NESTED ? file : Files.writeString(file, uri + "&flatten=true");
    }

    private void generate(Path credentials) throws IOException {
        limn(
                "generate",
                "--credentials",
                credentials,
                "--package",
                "com.example.db",
                "--directory",
                folder.resolve("java"),
                "--xdm",
                "events=" + copy("events.json", folder.resolve("events.json")));
    }

    private static String limn(Object... arguments) {
        CommandLine run = CommandLine.run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    /** Compiles what was generated together with classes that use it. */
    private CompiledClasses compile(Session session, String... users) throws IOException {
        Path sources = folder.resolve("java/com/example/db");
        for (String user : users) {
            String name = user + ".java";
            copy(session.name().toLowerCase(Locale.ROOT) + "/" + name, sources.resolve(name));
        }
        return CompiledClasses.compile(folder.resolve("java"), folder.resolve("classes"));
    }

    private static Path copy(String resource, Path file) throws IOException {
        try (InputStream text =
                Objects.requireNonNull(WholePathTest.class.getResourceAsStream("/wholepath/" + resource), resource)) {
            Files.write(file, text.readAllBytes());
            return file;
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T made(CompiledClasses classes, String name) throws ReflectiveOperationException {
        return (T) classes.type("com.example.db." + name).getConstructor().newInstance();
    }

    private static void assertSameRows(Limn limn, ResultQuery<?> typed, String sql) {
        try {
            assertThat(Sql.rows(limn, typed)).as(sql).isNotEmpty().isEqualTo(Sql.rows(limn, sql));
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
