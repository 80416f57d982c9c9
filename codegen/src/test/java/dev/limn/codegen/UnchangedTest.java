package dev.limn.codegen;

import static dev.limn.codegen.ShopDatabase.patterns;
import static dev.limn.codegen.ShopDatabase.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogReader;
import dev.limn.testing.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What need not be done is not done, whether the catalog comes from a database or from a file. */
class UnchangedTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @AutoClose
    private final ShopDatabase database = new ShopDatabase();

    @TempDir
    Path temporary;

    /** Where the catalog comes from. */
    enum Source {
        DATABASE,
        SNAPSHOT
    }

    @ParameterizedTest
    @EnumSource
    void touchesNothingWhereNothingChanged(Source source) throws Exception {
        GenerationReport first = generate(source);
        makeOld();

        GenerationReport second = generate(source);

        assertThat(second.written()).isEmpty();
        assertThat(second.removed()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(first.written().size());
        assertThat(second.tables()).isEqualTo(first.tables());
        assertThat(touched()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writesTheFilesOfTheTableThatChangedAndThoseThatSpeakOfAll(Source source) throws Exception {
        generate(source);
        makeOld();
        database.execute("alter table shop.orders add column note text");

        GenerationReport report = generate(source);

        assertThat(names(report.written()))
                .containsExactlyInAnyOrder(".limn-manifest", "tables/Orders.java", "tables/records/OrdersRecord.java");
        assertThat(touched()).containsExactlyInAnyOrderElementsOf(names(report.written()));
    }

    @ParameterizedTest
    @EnumSource
    void writesTheTableAtTheOtherEndOfANewKey(Source source) throws Exception {
        generate(source);
        database.execute("alter table shop.orders drop constraint orders_customer_id_fkey");

        GenerationReport report = generate(source);

        assertThat(names(report.written()))
                .containsExactlyInAnyOrder(".limn-manifest", "Keys.java", "tables/Customer.java", "tables/Orders.java");
    }

    @ParameterizedTest
    @EnumSource
    void restoresWhatSomebodyChangedOrRemoved(Source source) throws Exception {
        generate(source);
        SortedMap<String, String> before = Trees.read(directory());
        Path changed = folder().resolve("tables/Customer.java");
        Files.writeString(changed, Files.readString(changed).replace("name", "nome"));
        Files.delete(folder().resolve("tables/records/OrdersRecord.java"));
        Files.delete(folder().resolve("Keys.java"));

        GenerationReport report = generate(source);

        assertThat(names(report.written()))
                .containsExactlyInAnyOrder("Keys.java", "tables/Customer.java", "tables/records/OrdersRecord.java");
        assertThat(Trees.read(directory())).isEqualTo(before);
    }

    @Test
    void findsASnapshotsTablesAsTheDatabasesOwn() throws Exception {
        database.execute("""
                create domain shop.money as numeric(10, 2) default 0 check (value >= 0);
                create type shop.place as (street text, price shop.money);
                create table shop."Odd ""Name"" \\ é" (id serial primary key, at shop.place, all_at shop.place[],
                    money money default '1', "class" text default E'a\\nb', times timestamp(3)[], o shop.orders);
                create function shop.places(a int default 1) returns setof shop.place language sql
                    as 'select null::text, 1.0::shop.money';
                """);
        generate(Source.DATABASE);
        SortedMap<String, String> live = Trees.read(directory());
        Folders.delete(directory());

        generate(Source.SNAPSHOT);

        Trees.compare(Trees.read(directory()), live);
        makeOld();
        assertThat(generate(Source.DATABASE).written()).isEmpty();
    }

    private GenerationReport generate(Source source) throws Exception {
        GeneratorOptions options =
                shop(directory()).withPresets(new Presets(Preset.FULL, List.of(), patterns("order_count")));
        return switch (source) {
            case DATABASE -> database.generate(options);
            case SNAPSHOT -> SnapshotGeneration.run(snapshot(options), options);
        };
    }

    private Path snapshot(GeneratorOptions options) throws Exception {
        Path file = temporary.resolve("catalog.json");
        try (Connection connection = database.connect()) {
            new CatalogFile(options.scope(), CatalogReader.read(connection, options.scope())).write(file);
        }
        return file;
    }

    private Path directory() {
        return temporary.resolve("java");
    }

    private Path folder() {
        return directory().resolve("com/example/db");
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private void makeOld() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    private List<String> touched() throws IOException {
        return names(files().stream()
                .filter(file -> file.toFile().lastModified() != LONG_AGO.toMillis())
                .toList());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(directory())) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
