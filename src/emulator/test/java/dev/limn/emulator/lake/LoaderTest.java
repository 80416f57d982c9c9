package dev.limn.emulator.lake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoaderTest {

    @RegisterExtension
    final LakeExtension given = new LakeExtension();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "My Orders, my_orders",
        "Luma (EU) – 2026, luma_eu_2026",
        "Profile-Snapshot-Export-1a2b, profile_snapshot_export_1a2b",
        "__x__, _x_"
    })
    @DisplayName("Table name: lower case, runs of anything else to an underscore [geo]")
    void namesAreMadeSafeForSql(String title, String name) {
        assertThat(Names.sqlSafe(title)).isEqualTo(name);
    }

    @Test
    void loadsLinesArraysAndFolders() throws IOException {
        write("My Orders.json", "{\"id\": 1, \"at\": \"2026-05-02T10:00:00.250Z\"}\n{\"id\": 2, \"note\": \"2026\"}\n");
        write("list.JSON", " \n[{\"a\": {\"b\": [1.5, 2]}},\n {\"a\": null}]");
        write("parts/one.jsonl", "{\"n\": 1}\n");
        write("parts/two.ndjson", "{\"n\": 2}\n");
        write(".hidden", "");

        Loader.load(given.lake(), folder);

        assertThat(given.lake().tables()).extracting(LakeTable::name).containsExactly("list", "my_orders", "parts");
        assertThat(given.text("my_orders")).containsExactly("[2026-05-02T10:00:00.250Z,1,null]", "[null,2,2026]");
        assertThat(given.table("list").columns().simpleString()).isEqualTo("struct<a:struct<b:array<double>>>");
        assertThat(given.text("parts")).containsExactly("[1]", "[2]");
        assertThat(given.table("my_orders").title()).isEqualTo("My Orders");
        assertThat(given.table("my_orders").snapshots()).hasSize(1);
    }

    @Test
    void parquetIsReadWhereItIs() {
        String sql = "SELECT id, struct(id AS itemCount) AS _acme FROM range(7)";
        given.spark
                .sql(sql)
                .repartition(2)
                .write()
                .parquet(folder.resolve("Carts [eu]").toString());

        Loader.load(given.lake(), folder);
        given.append("carts_eu_", "SELECT 99L AS id");

        assertThat(given.rows("carts_eu_")
                        .filter("id < 99")
                        .selectExpr("count(*)", "sum(_acme.itemCount)")
                        .first())
                .hasToString("[7,21]");
        assertThat(given.table("carts_eu_").rowCount()).isEqualTo(8);
        given.lake().close();
        assertThat(folder.resolve("Carts [eu]")).isNotEmptyDirectory();
        given.open();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02T10:00:00Z, 2026-05-02T10:00:00Z",
        "2026-05-02T10:00:00.123Z, 2026-05-02T10:00:00.123Z",
        "2026-05-02T10:00:00.123456+02:00, 2026-05-02T08:00:00.123Z",
        "2026-05-02T10:00:00, 2026-05-02T10:00:00Z",
        "2026-05-02, 2026-05-02",
        "2026, 2026",
        "10:00:00, 10:00:00"
    })
    void onlyIsoTimesAreTimes(String text, String value) throws IOException {
        write("times.json", "{\"at\": \"" + text + "\"}");

        Loader.load(given.lake(), folder);

        assertThat(given.text("times")).containsExactly("[" + value + "]");
    }

    @Test
    void theMapsOfXdmAreMaps() throws IOException {
        write(
                "people.json",
                "{\"identityMap\": {\"ECID\": [{\"id\": \"7\", \"primary\": true}], \"Email\": [{\"id\": \"a@b\"}]}}");

        Loader.load(given.lake(), folder);

        assertThat(given.rows("people")
                        .selectExpr("identityMap['ECID'][0].id", "map_keys(identityMap)")
                        .first())
                .hasToString("[7,ArraySeq(ECID, Email)]");
    }

    @Test
    void aBrokenFileIsNamedAndTheOthersAreLoaded() throws IOException {
        write("good.json", "{\"n\": 1}");
        write("broken.json", "{\"n\": 1}\n{\"n\": ");
        write("noise.parquet", "this is no parquet");
        Files.createDirectory(folder.resolve("nothing"));

        assertThatExceptionOfType(LoadException.class)
                .isThrownBy(() -> Loader.load(given.lake(), folder))
                .satisfies(failure -> assertThat(
                                requireNonNull(failure.getMessage()).lines())
                        .satisfiesExactly(
                                line -> assertThat(line).startsWith(folder.resolve("broken.json") + ": "),
                                line -> assertThat(line).startsWith(folder.resolve("noise.parquet") + ": "),
                                line -> assertThat(line).isEqualTo(folder.resolve("nothing") + ": an empty folder")));
        assertThat(given.text("good")).containsExactly("[1]");
    }

    @Test
    void namesThatCollideAreBothNamed() throws IOException {
        write("my orders.json", "{\"n\": 1}");
        write("My-Orders.json", "{\"n\": 1}");
        write("notes.txt", "");

        assertThatExceptionOfType(LoadException.class)
                .isThrownBy(() -> Loader.load(given.lake(), folder))
                .withMessageContainingAll("my orders.json", "My-Orders.json", "table my_orders", "notes.txt");
        assertThat(given.lake().tables()).isEmpty();
    }

    @Test
    void refusesATableThatIsThereAndAFolderThatIsNot() throws IOException {
        SampleLake.fill(given.lake(), 1);
        write("Events.json", "{\"n\": 1}");

        assertThatExceptionOfType(LoadException.class)
                .isThrownBy(() -> Loader.load(given.lake(), folder))
                .withMessage(folder.resolve("Events.json") + ": there is a table events already: rename the file");
        assertThatExceptionOfType(LoadException.class)
                .isThrownBy(() -> Loader.load(given.lake(), folder.resolve("missing")))
                .withMessageContaining("cannot be read as a folder");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
