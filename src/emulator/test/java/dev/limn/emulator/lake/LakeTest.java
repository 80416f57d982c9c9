package dev.limn.emulator.lake;

import static dev.limn.emulator.lake.LakeExtension.OWNER;
import static dev.limn.emulator.lake.LakeExtension.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LakeTest {

    @RegisterExtension
    final LakeExtension given = new LakeExtension();

    @Test
    void aTableHoldsWhatTheQueryGave() {
        String sql = "SELECT id, struct(id AS itemCount, array('a', null) AS tags) AS _acme, map('k', 1.5D) AS scores"
                + " FROM range(5)";

        given.create("Carts", sql);

        assertThat(given.text("carts")).isEqualTo(given.text(given.spark.sql(sql)));
        assertThat(given.table("carts").columns().simpleString())
                .isEqualTo(
                        "struct<id:bigint,_acme:struct<itemCount:bigint,tags:array<string>>,scores:map<string,double>>");
        assertThat(given.table("carts").rowCount()).isEqualTo(5);
    }

    @Test
    void namesAreFoundInAnyCaseAndByTheDatasetsId() {
        LakeTable table = given.create("Carts", "SELECT 1 AS id");

        assertThat(table.name()).isEqualTo("carts");
        assertThat(table.datasetId()).matches("[0-9a-f]{24}");
        assertThat(Stream.of("carts", "CARTS", "public.carts", "PUBLIC.Carts", table.datasetId()))
                .allMatch(name -> given.lake().find(name).isPresent());
        assertThat(Stream.of("cart", "other.carts", "a.b.carts"))
                .allMatch(name -> given.lake().find(name).isEmpty());
    }

    @Test
    @DisplayName("42P07 when a table of that name is there [faq]")
    void refusesTheSameNameTwice() {
        given.create("carts", "SELECT 1 AS id");

        fails("42P07", "carts", () -> given.create("CARTS", "SELECT 2 AS id"));
        fails(
                "42P07",
                "carts",
                () -> given.lake()
                        .createView("carts", "SELECT 1", given.table("carts").columns(), true, OWNER));
    }

    @Test
    @DisplayName("The table name of a CTAS may not have a double underscore [faq]")
    void refusesDoubleUnderscores() {
        fails("58000", "two underscores", () -> given.create("my__carts", "SELECT 1 AS id"));
    }

    @Test
    @DisplayName("DROP TABLE: 42P01 without one, 42501 for others' and for ingested ones [faq]")
    void dropsOnlyWhatItsOwnerMade() {
        Lake lake = given.lake();
        given.create("mine", "SELECT 1 AS id");
        lake.createTable(
                TableDefinition.ingested("ingested", "Ingested", "", OWNER),
                given.spark.range(1).toDF());

        fails("42P01", "nothing", () -> lake.dropTable("nothing", OWNER));
        fails("42501", "another user", () -> lake.dropTable("mine", "FF@AdobeOrg"));
        fails("42501", "not made by Query Service", () -> lake.dropTable("ingested", OWNER));
        lake.dropTable("MINE", OWNER);

        assertThat(lake.tables()).extracting(LakeTable::name).containsExactly("ingested");
    }

    @Test
    void aReaderKeepsTheVersionItBeganWith() {
        LakeTable before = given.create("carts", "SELECT 1 AS id");
        Dataset<Row> plan = before.rows(given.spark);

        given.append("carts", "SELECT 2 AS id");
        given.lake().dropTable("carts", OWNER);
        given.create("carts", "SELECT 'other' AS name");

        assertThat(given.text(plan)).containsExactly("[1]");
        assertThat(given.text(before.rows(given.spark))).containsExactly("[1]");
    }

    @Test
    void filesGoWhenTheLakeIsClosed() throws Exception {
        given.create("carts", "SELECT 1 AS id");
        given.lake().dropTable("carts", OWNER);
        try (Stream<?> files = Files.walk(given.folder())) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .isNotEmpty();
        }

        given.lake().close();

        assertThat(given.folder()).isEmptyDirectory();
        given.open();
    }

    @Test
    void theVersionGrowsWithEachChange() {
        Lake lake = given.lake();
        List<Long> versions = new ArrayList<>(List.of(lake.version()));
        List<Runnable> changes = List.of(
                () -> given.create("carts", "SELECT 1 AS id"),
                () -> given.append("carts", "SELECT 2 AS id"),
                () -> lake.addColumns("carts", new StructType().add("note", DataTypes.StringType)),
                () -> lake.addKey("carts", LakeKey.identity("id", "ECID")),
                () -> lake.createView(
                        "v", "SELECT 1 AS one", new StructType().add("one", DataTypes.IntegerType), false, OWNER),
                () -> lake.createDatabase("marts", StoreKind.ADLS),
                () -> lake.dropTable("carts", OWNER));

        for (Runnable change : changes) {
            change.run();
            versions.add(lake.version());
        }

        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("ALTER TABLE ADD COLUMN [syntax]")
    void rowsBeforeANewColumnHaveNullInIt() {
        given.create("carts", "SELECT 1 AS id");

        given.lake()
                .addColumns(
                        "carts",
                        new StructType().add("noteText", DataTypes.StringType).add("n", DataTypes.LongType));
        given.append("carts", "SELECT 2 AS id, 'x' AS NOTETEXT, 3L AS n");

        assertThat(given.text("carts")).containsExactly("[1,null,null]", "[2,x,3]");
        fails("58000", "twice", () -> given.lake().addColumns("carts", new StructType().add("ID", DataTypes.LongType)));
    }

    @Test
    void aViewKeepsItsIdWhenItIsReplaced() {
        StructType columns = new StructType().add("one", DataTypes.IntegerType);
        LakeTable first = given.lake().createView("V", "SELECT 1 AS one", columns, false, OWNER);

        fails("42P07", "v", () -> given.lake().createView("v", "SELECT 2 AS one", columns, false, OWNER));
        LakeTable second = given.lake().createView("v", "SELECT 2 AS one", columns, true, OWNER);

        assertThat(second.datasetId()).isEqualTo(first.datasetId());
        assertThat(given.table("v").viewText()).contains("SELECT 2 AS one");
        fails("42P01", "v", () -> given.lake().dropTable("v", OWNER));
        fails("42501", "v", () -> given.lake().dropView("v", "FF@AdobeOrg"));
        fails("58000", "view", () -> given.append("v", "SELECT 1 AS one"));
        given.lake().dropView("v", OWNER);
        fails("42P01", "v", () -> given.lake().dropView("v", OWNER));
    }

    @Test
    void manyMayWriteAtOnceAndNoRowIsLost() throws Exception {
        given.create("counts", "SELECT -1 AS writer, 0L AS n WHERE false");
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Callable<LakeTable>> work = IntStream.range(0, 8)
                    .<Callable<LakeTable>>mapToObj(writer ->
                            () -> given.append("counts", "SELECT " + writer + " AS writer, id AS n FROM range(10)"))
                    .toList();
            for (Future<LakeTable> done : writers.invokeAll(work)) {
                done.get();
            }
        }

        List<Snapshot> snapshots = given.table("counts").snapshots();
        assertThat(given.rows("counts").distinct().count()).isEqualTo(80);
        assertThat(snapshots).hasSize(8).extracting(Snapshot::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Times are kept to the millisecond [xdm]")
    void keepsTimesToTheMillisecond() {
        given.create("times", "SELECT TIMESTAMP '2026-05-02 03:04:05.678912' AS at, DATE '1500-02-28' AS day");

        assertThat(given.text("times")).containsExactly("[2026-05-02T03:04:05.678Z,1500-02-28]");
    }

    @Test
    void aColumnOfNothingButNullIsText() {
        given.create("empty", "SELECT null AS a, array() AS b, struct(null AS d) AS c");

        assertThat(given.table("empty").columns().simpleString())
                .isEqualTo("struct<a:string,b:array<string>,c:struct<d:string>>");
        fails("58000", "alias", () -> given.create("twice", "SELECT 1 AS a, 2 AS A"));
        fails("58000", "column c.d", () -> given.create("span", "SELECT struct(INTERVAL '1' DAY AS d) AS c"));
    }

    @Test
    void whatIsRefusedOrEmptyLeavesNoFile() throws Exception {
        given.create("empty", "SELECT 1 AS id WHERE false");
        fails("42P12", "nothing", () -> given.create("nothing.schema.t", "SELECT 1 AS id"));

        try (Stream<?> files = Files.walk(given.folder())) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .isEmpty();
        }
    }

    @Test
    void aFailedQueryMakesNoTable() {
        assertThatThrownBy(() -> given.create("broken", "SELECT raise_error('no') AS x FROM range(3)"))
                .hasMessageContaining("no");

        assertThat(given.lake().tables()).isEmpty();
    }
}
