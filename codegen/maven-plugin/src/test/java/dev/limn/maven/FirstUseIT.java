package dev.limn.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.catalog.CatalogScope;
import dev.limn.codegen.LiveCatalog;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin as a project meets it that knows nothing of this build: resolved from a repository, by a Maven of its own. */
class FirstUseIT {

    private static final Path PROJECT = Path.of("src/it/first-use");
    private static final String CANARY = "c4n4ry-b1rd";
    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private static String dbname = "";
    private static String credentials = "";
    private static Path settings = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void makeDatabase(@TempDir Path shared) throws Exception {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, Files.readString(PROJECT.resolve("schema.sql")));
        credentials =
                SERVER.writeCredentials(shared.resolve("credentials"), dbname).toString();
        settings = Settings.write(shared.resolve("settings.xml"));
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @BeforeEach
    void copyProject() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(PROJECT.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.writeString(copy, withVersions(Files.readString(file)));
            }
        }
    }

    private static String withVersions(String text) {
        return Pattern.compile("@([\\w.-]+\\.version)@")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(System.getProperty(found.group(1))));
    }

    @Test
    void generatesCompilesAndQueriesAndThenRewritesNothing() throws Exception {
        Maven.Run first = maven("test");
        Map<Path, FileTime> written = generated();
        Maven.Run second = maven("generate-sources");

        assertThat(first.output())
                .contains("BUILD SUCCESS", "Tests run: 1, Failures: 0")
                .doesNotContain("[WARNING]", "limn-1", SERVER.password());
        assertThat(first.output()).containsPattern("\\[INFO] 1 table: \\d+ files written, 0 removed, 0 unchanged");
        assertThat(second.output()).containsPattern("\\[INFO] 1 table: 0 files written, 0 removed, \\d+ unchanged");
        assertThat(generated()).isEqualTo(written).hasSizeGreaterThan(5);
    }

    @Test
    void failsInOneLineAndShowsNoSecretEvenWhenMavenShowsAll() throws Exception {
        Path wrong = TlsPostgres.writeSecret(
                folder.resolve("wrong"),
                Files.readString(Path.of(credentials)).replaceFirst("password=.*", "password=" + CANARY));

        Maven.Run run = maven("generate-sources", "-X", "-Dlimn.credentials=" + wrong);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors())
                .filteredOn(line -> line.contains("localhost"))
                .singleElement()
                .asString()
                .contains("limn-maven-plugin", "sign-in as postgres refused", "check user and password");
        assertThat(run.output()).contains("dev.limn.AuthenticationException").doesNotContain(CANARY);
    }

    @Test
    void generatesWithoutAProject() throws Exception {
        Files.delete(folder.resolve("pom.xml"));

        Maven.Run run = maven(
                "dev.limn:limn-maven-plugin:" + System.getProperty("limn.version") + ":generate",
                "-Dlimn.package=a.b",
                "-Dlimn.directory=java",
                "-Dlimn.schemas=shop,public",
                "-Dlimn.excludes=shop\\.s.*");

        assertThat(run.output()).contains("BUILD SUCCESS", "1 table: ");
        assertThat(folder.resolve("java")).isDirectoryRecursivelyContaining("glob:**/a/b/**/Customer.java");
    }

    @Test
    void failsAndSaysInWhatTheDatabaseDiffersFromASnapshot() throws Exception {
        String earlier = SERVER.copyDatabase(dbname);
        SERVER.execute(earlier, "alter table shop.customer alter city type varchar(9), add old text");
        LiveCatalog.read(SERVER.credentials(earlier).build(), CatalogScope.everything())
                .write(folder.resolve("catalog.json"));
        SERVER.dropDatabase(earlier);

        Maven.Run run = maven("limn:check");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output())
                .contains(
                        "2 differences from " + folder.resolve("catalog.json") + ":",
                        "  shop.customer.old: gone (text, nullable)",
                        "  shop.customer.city: character varying(9) → text")
                .doesNotContain("[WARNING]", SERVER.password());
    }

    private Maven.Run maven(String... args) throws IOException, InterruptedException {
        return new Maven(folder, settings).run(credentials, args);
    }

    private Map<Path, FileTime> generated() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("target/generated-sources/limn"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
