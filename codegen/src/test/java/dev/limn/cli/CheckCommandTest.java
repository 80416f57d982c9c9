package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.limn.testing.TestDatabase;
import dev.limn.testing.TlsPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private Path credentials = Path.of("");

    @BeforeEach
    void makeTables() {
        database.execute("""
                create schema shop;
                create table shop.orders (id integer primary key, total numeric(10,2), old text);
                create schema billing;
                create table billing.invoice (id integer);
                """);
        credentials = database.writeCredentials(folder.resolve("credentials"));
    }

    @Test
    void isDoneWhenNothingChanged() {
        snapshot();

        assertThat(check()).isEqualTo(new Outcome(0, "", "no differences\n"));
        assertThat(check("--json")).isEqualTo(new Outcome(0, "[]\n", "no differences\n"));
    }

    @Test
    void printsADifferenceALine() {
        snapshot();
        change();

        assertThat(check()).isEqualTo(new Outcome(3, """
                shop.orders.old: gone (text, nullable)
                shop.orders.total: numeric(10,2) → numeric(12,2)
                shop.two\\u000alines: new (table, 1 column)
                """, "3 differences\n"));
    }

    @Test
    void printsExactNamesAsJson() {
        snapshot();
        change();

        Outcome outcome = check("--json");

        JsonArray differences = JsonParser.parseString(outcome.out()).getAsJsonArray();
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(differences)
                .extracting(it -> it.getAsJsonObject().keySet().toString())
                .containsOnly("[kind, name, was, is]");
        assertThat(differences)
                .extracting(it -> it.getAsJsonObject().get("name").getAsString())
                .containsExactly("shop.orders.old", "shop.orders.total", "shop.two\nlines");
        assertThat(outcome.out())
                .contains(
                        "{\"kind\":\"column\",\"name\":\"shop.orders.old\",\"was\":\"text, nullable\",\"is\":null},\n",
                        "\"was\":\"numeric(10,2)\",\"is\":\"numeric(12,2)\"}");
    }

    @Test
    void looksWhereTheSnapshotLookedUnlessToldOtherwise() {
        snapshot("--schema", "shop");
        database.execute("create table shop.new (); create table billing.unseen (); drop table billing.invoice");

        assertThat(check().out()).isEqualTo("shop.new: new (table)\n");
        assertThat(check("--exclude", "new")).isEqualTo(new Outcome(0, "", "no differences\n"));
        assertThat(check("--schema", "billing").complaints())
                .singleElement()
                .asString()
                .startsWith("limn: in the baseline: no schema 'billing'");
    }

    @Test
    void saysThatAnotherUserMaySeeOtherThings() throws IOException {
        snapshot();
        database.execute("""
                create role clerk login password 'c4n4ry';
                grant usage on schema shop, billing to clerk;
                grant select on billing.invoice to clerk;
                grant select (id, total) on shop.orders to clerk;
                """);
        TlsPostgres.writeSecret(
                credentials,
                Files.readString(credentials)
                        .replaceFirst("user=.*", "user=clerk")
                        .replaceFirst("password=.*", "password=c4n4ry"));

        Outcome outcome = check();

        database.execute("drop owned by clerk; drop role clerk");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("shop.orders.old: gone or not visible to clerk (text, nullable)\n");
        assertThat(outcome.err()).contains(" (then read as postgres, now as clerk)\n");
    }

    @Test
    void failsWithoutASnapshotBeforeItConnects() {
        assertThat(Outcome.of("check", "--credentials", "nowhere", "--snapshot", file().toString()))
                .isEqualTo(new Outcome(1, "", "limn: " + file() + ": no such file (limn snapshot writes one)\n"));
    }

    @Test
    void failsInOneLineWhenTheSnapshotIsNone() throws IOException {
        Files.writeString(file(), "{\"format\": 1, \"server\": [");

        Outcome outcome = check();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.complaints())
                .singleElement()
                .asString()
                .startsWith("limn: " + file() + ": no catalog file: ")
                .contains(" at line 1 column ");
    }

    @Test
    void failsWhenTheDifferencesCannotBeWritten() {
        snapshot();
        change();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(arguments("check", "--snapshot"), full(), err);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("limn: standard output cannot be written: full");
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
    }

    private void change() {
        database.execute("""
                alter table shop.orders drop old, alter total type numeric(12,2);
                create table shop.U&"two\\000alines" (id integer);
                """);
    }

    private void snapshot(String... more) {
        assertThat(Outcome.of(arguments("snapshot", "--output", more)).code()).isZero();
    }

    private Outcome check(String... more) {
        return Outcome.of(arguments("check", "--snapshot", more));
    }

    private String[] arguments(String command, String option, String... more) {
        String[] fixed = {command, "--credentials", credentials.toString(), option, file().toString()};
        return Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private Path file() {
        return folder.resolve("catalog.json");
    }
}
