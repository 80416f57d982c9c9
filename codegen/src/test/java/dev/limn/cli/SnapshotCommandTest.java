package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogFile;
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

class SnapshotCommandTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private static String dbname = "";
    private static Path credentials = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void makeDatabase(@TempDir Path shared) {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, """
                create table item (id integer primary key);
                create schema shop;
                create table shop.customer (id integer, name text, secret text);
                create table shop.order_2025 (id integer);
                """);
        credentials = SERVER.writeCredentials(shared.resolve("credentials"), dbname);
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @Test
    void writesOnceAndThenLeavesTheFileAlone() {
        Outcome first = snapshot();
        Outcome second = snapshot();

        assertThat(first)
                .isEqualTo(new Outcome(0, "", "3 tables in 2 schemas written to " + file() + " as postgres\n"));
        assertThat(second)
                .isEqualTo(new Outcome(0, "", "3 tables in 2 schemas unchanged in " + file() + " as postgres\n"));
    }

    @Test
    void holdsNothingThatLeadsToTheServer() throws IOException {
        Outcome outcome = snapshot("--verbose");

        assertThat(outcome.err()).doesNotContain(SERVER.password());
        assertThat(Files.readString(file()))
                .contains("\"user\": \"postgres\"")
                .doesNotContain(SERVER.password(), SERVER.host(), String.valueOf(SERVER.port()), dbname);
    }

    @Test
    void keepsWhatItWasAskedFor() {
        Outcome outcome = snapshot("--schema", "shop", "--include", ".*er", "--exclude", "order_\\d+");

        CatalogFile read = CatalogFile.read(file());
        assertThat(outcome.err()).startsWith("1 table in 1 schema written to ");
        assertThat(read.scope()).hasToString("CatalogScope[schemas=[shop], includes=[.*er], excludes=[order_\\d+]]");
        assertThat(tables(read.catalog())).containsExactly("customer");
    }

    @Test
    void printsTheSameToStandardOutput() throws IOException {
        snapshot();

        Outcome printed =
                Outcome.of("snapshot", "--credentials", credentials.toString(), "--output", "-", "--schema", "shop");
        snapshot("--schema", "shop");

        assertThat(printed).isEqualTo(new Outcome(0, Files.readString(file()), "2 tables in 1 schema as postgres\n"));
        assertThat(JsonParser.parseString(printed.out()).isJsonObject()).isTrue();
    }

    @Test
    void namesTheUserWhoSawIt() throws IOException {
        Path keeper = role("keeper", "name");
        Path guest = role("guest", "id");

        Outcome.of("snapshot", "--credentials", keeper.toString(), "--output", file().toString());
        Catalog keepers = CatalogFile.read(file()).catalog();
        Outcome.of("snapshot", "--credentials", guest.toString(), "--output", file().toString());
        Catalog guests = CatalogFile.read(file()).catalog();

        SERVER.execute(dbname, "drop owned by keeper; drop owned by guest; drop role keeper; drop role guest");
        assertThat(keepers.user()).isEqualTo("keeper");
        assertThat(guests.user()).isEqualTo("guest");
        assertThat(columns(keepers)).containsExactly("name");
        assertThat(columns(guests)).containsExactly("id");
    }

    @Test
    void saysInOneLineWhereItCannotWrite() {
        Path nowhere = folder.resolve("nowhere").resolve("catalog.json");

        Outcome outcome =
                Outcome.of("snapshot", "--credentials", credentials.toString(), "--output", nowhere.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.complaints())
                .singleElement()
                .asString()
                .startsWith("limn: " + nowhere + ": cannot be written: ");
    }

    @Test
    void saysInOneLineThatNoTableIsSelected() {
        Outcome outcome = snapshot("--include", "nothing");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.complaints()).singleElement().asString().startsWith("limn: no table is selected; ");
        assertThat(folder).isEmptyDirectory();
    }

    private static Path role(String name, String column) throws IOException {
        SERVER.execute(dbname, """
                create role %1$s login password 'c4n4ry';
                grant usage on schema shop to %1$s;
                grant select (%2$s) on shop.customer to %1$s;
                """.formatted(name, column));
        String superuser = Files.readString(credentials);
        return TlsPostgres.writeSecret(
                credentials.resolveSibling(name),
                superuser.replaceFirst("user=.*", "user=" + name).replaceFirst("password=.*", "password=c4n4ry"));
    }

    private static List<String> tables(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream())
                .map(table -> table.name())
                .toList();
    }

    private static List<String> columns(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream())
                .filter(table -> table.name().equals("customer"))
                .flatMap(table -> table.columns().stream())
                .map(column -> column.name())
                .toList();
    }

    private Outcome snapshot(String... more) {
        String[] fixed = {"snapshot", "--credentials", credentials.toString(), "--output", file().toString()};
        return Outcome.of(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Path file() {
        return folder.resolve("catalog.json");
    }
}
