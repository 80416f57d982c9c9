package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.limn.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckClassesTest {

    private static final Outcome SAME = new Outcome(0, "", "no differences\n");

    @TempDir
    Path folder;

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private Path credentials = Path.of("");

    @BeforeEach
    void makeTables() {
        database.execute("""
                drop schema public;
                create schema shop;
                create type shop.state as enum ('placed', 'sent');
                create table shop.customer (id integer primary key, name text);
                create table shop.item (id integer primary key);
                create table shop.orders (id integer primary key, total numeric(10,2) not null, old text);
                comment on column shop.orders.total is 'With <b>taxes</b> & all.';
                """);
        credentials = database.writeCredentials(folder.resolve("credentials"));
        assertThat(run("generate").code()).isZero();
    }

    @Test
    void isDoneWhenNothingChanged() {
        assertThat(run("check")).isEqualTo(SAME);
        assertThat(run("check", "--json")).isEqualTo(new Outcome(0, "[]\n", "no differences\n"));
    }

    @Test
    void tellsOfTablesAndColumns() {
        change();

        Outcome outcome = run("check");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out().lines()).contains("Keys.java: would change").startsWith("""
                shop.orders.old: gone (text, nullable)
                shop.orders.total: numeric(10,2), not null → numeric(12,2), not null, default 0.00
                shop.orders.note: new (text, nullable)
                shop.shelf: new (no class yet)
                shop.item: gone (tables/Item.java would be removed)
                """.split("\n"));
        assertThat(outcome.out()).doesNotContain("customer", "Record", "manifest");
        assertThat(outcome.err()).matches("\\d+ differences\\n");
    }

    @Test
    void saysTheSameInJson() {
        change();

        JsonArray differences =
                JsonParser.parseString(run("check", "--json").out()).getAsJsonArray();

        assertThat(differences)
                .extracting(it -> it.getAsJsonObject().keySet().toString())
                .containsOnly("[kind, name, was, is]");
        assertThat(differences.get(1).toString())
                .isEqualTo("{\"kind\":\"column\",\"name\":\"shop.orders.total\",\"was\":\"numeric(10,2), not null\","
                        + "\"is\":\"numeric(12,2), not null, default 0.00\"}");
    }

    @Test
    void touchesNothing() throws IOException {
        change();
        SortedMap<Path, String> before = files();

        run("check");

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void makesNoFolder() {
        Path elsewhere = folder.resolve("elsewhere");

        Outcome outcome = run("check", elsewhere);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).startsWith("shop.customer: new (no class yet)\nshop.item: new (no class yet)\n");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void findsNoneOnceTheyAreGeneratedAnew() {
        change();

        run("generate");

        assertThat(run("check")).isEqualTo(SAME);
    }

    @Test
    void namesTheClassesWhereNoColumnDiffers() {
        database.execute("comment on table shop.orders is 'What was ordered.'");

        assertThat(run("check").out())
                .startsWith(
                        "shop.orders: its classes would change (tables/Orders.java, tables/records/OrdersRecord.java)\n");
    }

    @Test
    void tellsOfComments() {
        database.execute("comment on column shop.orders.total is null");

        assertThat(run("check").out())
                .isEqualTo("shop.orders.total: comment 'With <b>taxes</b> & all.' → no comment\n");
    }

    @Test
    void readsBackNamesAndTextsThatLookLikeJavadoc() {
        database.execute("""
                alter table shop.item add "we<i>rd &amp;" text not null default 'a <b> & {@code c} @d';
                """);
        assertThat(run("check").out().lines())
                .startsWith("shop.item.we<i>rd &amp;: new (text, not null, default 'a <b> & {@code c} @d'::text)");

        run("generate");
        database.execute("alter table shop.item alter \"we<i>rd &amp;\" set default 'e'");
        assertThat(run("check").out())
                .isEqualTo("shop.item.we<i>rd &amp;: text, not null, default"
                        + " 'a <b> & {@code c} @d'::text → text, not null, default 'e'::text\n");
    }

    @Test
    void readsBackTypesThatJooqDoesNotKnow() {
        database.execute("alter table shop.item add host inet, add label text");
        run("generate");
        database.execute("""
                alter table shop.item alter host type text, alter label type inet using null, add place point not null;
                """);

        assertThat(run("check").out().lines())
                .containsExactlyInAnyOrder(
                        "shop.item.host: inet, nullable → text, nullable",
                        "shop.item.label: text, nullable → inet, nullable",
                        "shop.item.place: new (point, not null)");
    }

    @Test
    void readsBackLongComments() {
        String comment = "<p> <code>text</code>, nullable and so on ".repeat(9);
        database.execute("comment on column shop.customer.name is '" + comment + "'");
        run("generate");
        database.execute("alter table shop.customer alter name type varchar(80)");

        assertThat(run("check").out())
                .isEqualTo("shop.customer.name: text, nullable → character varying(80), nullable\n");
    }

    @Test
    void tellsOfFilesThatAreOfNoTable() {
        database.execute("alter type shop.state add value 'lost'; create type shop.size as enum ('s')");

        assertThat(run("check").out())
                .contains("enums/State.java: would change\n", "enums/Size.java: new (not there yet)\n");
    }

    @Test
    void findsWhatWasEditedOrDeletedByHand() throws IOException {
        Path classes = directory().resolve("com/example/db");
        Files.writeString(
                classes.resolve("tables/Item.java"), Files.readString(classes.resolve("tables/Item.java")) + " ");
        Files.delete(classes.resolve("tables/records/OrdersRecord.java"));

        assertThat(run("check")).isEqualTo(new Outcome(3, """
                tables/Item.java: edited since it was generated
                tables/records/OrdersRecord.java: deleted since it was generated
                """, "2 differences\n"));
    }

    @Test
    void takesTheOptionsOfGenerate() {
        assertThat(run("check", "--exclude", "item").out())
                .startsWith("shop.item: gone (tables/Item.java would be removed)\n");
        assertThat(run("check", "--lean", "item").out())
                .isEqualTo("shop.item: its classes would change (tables/Item.java, tables/records/ItemRecord.java)\n");
    }

    @Test
    void failsWhenTheSchemaIsUnknown() {
        Outcome outcome = run("check", "--schema", "nowhere");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.complaints()).singleElement().asString().startsWith("limn: no schema 'nowhere'");
    }

    private void change() {
        database.execute("""
                alter table shop.orders drop old, add note text,
                    alter total type numeric(12,2), alter total set default 0.00;
                drop table shop.item;
                create table shop.shelf (id integer primary key);
                """);
    }

    private Outcome run(String command, String... more) {
        return run(command, directory(), more);
    }

    private Outcome run(String command, Path directory, String... more) {
        String[] fixed = {
            command,
            "--credentials",
            credentials.toString(),
            "--package",
            "com.example.db",
            "--directory",
            directory.toString()
        };
        return Outcome.of(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Path directory() {
        return folder.resolve("java");
    }

    private SortedMap<Path, String> files() throws IOException {
        SortedMap<Path, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory())) {
            for (Path file : paths.toList()) {
                String content = Files.isDirectory(file) ? "" : Files.readString(file);
                files.put(file, Files.getLastModifiedTime(file) + content);
            }
        }
        return files;
    }
}
