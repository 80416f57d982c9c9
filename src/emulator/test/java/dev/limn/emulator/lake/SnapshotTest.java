package dev.limn.emulator.lake;

import static dev.limn.emulator.lake.LakeExtension.OWNER;
import static dev.limn.emulator.lake.LakeExtension.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.lake.SnapshotRange.AsOf;
import dev.limn.emulator.lake.SnapshotRange.Between;
import dev.limn.emulator.lake.SnapshotRange.End;
import dev.limn.emulator.lake.SnapshotRange.Id;
import dev.limn.emulator.lake.SnapshotRange.Since;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A table of four writes, the rows of which are a, b, c and d. */
class SnapshotTest {

    private static final ReadOptions FALLBACK = new ReadOptions(false, false, true);

    @RegisterExtension
    static final LakeExtension given = new LakeExtension();

    private static long a;
    private static long b;
    private static long c;
    private static long d;

    @BeforeAll
    static void writeFourTimes() {
        given.create("letters", "SELECT 'a' AS letter");
        given.append("letters", "SELECT 'b' AS letter");
        given.append("letters", "SELECT 'c' AS letter");
        given.append("letters", "SELECT 'd' AS letter");
        List<Snapshot> all = given.table("letters").snapshots();
        a = all.get(0).id();
        b = all.get(1).id();
        c = all.get(2).id();
        d = all.get(3).id();
    }

    @Test
    @DisplayName("history_meta: snapshot_id, parent_id, is_current; one id per write [syntax]")
    void eachWriteIsASnapshot() {
        List<Snapshot> all = given.table("letters").snapshots();

        assertThat(all).extracting(Snapshot::id).isSorted().doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Snapshot::parent)
                .containsExactly(OptionalLong.empty(), OptionalLong.of(a), OptionalLong.of(b), OptionalLong.of(c));
        assertThat(all).extracting(Snapshot::current).containsExactly(false, false, false, true);
        assertThat(all).extracting(Snapshot::rows).containsOnly(1L);
    }

    @Test
    @DisplayName("history_meta of an empty dataset gives zero rows [faq]")
    void writingNothingIsNoSnapshot() {
        given.create("empty", "SELECT 'a' AS letter WHERE false");
        given.append("empty", "SELECT 'b' AS letter WHERE false");

        assertThat(given.table("empty").snapshots()).isEmpty();
        assertThat(given.text("empty")).isEmpty();
    }

    @Test
    @DisplayName("SINCE excludes its own snapshot [syntax]")
    void sinceExcludesItsOwn() {
        assertThat(read(SnapshotRange.since(b))).isEqualTo("cd");
        assertThat(read(SnapshotRange.since(d))).isEmpty();
    }

    @Test
    @DisplayName("AS OF includes its own snapshot [syntax]")
    void asOfIncludesItsOwn() {
        assertThat(read(SnapshotRange.asOf(b))).isEqualTo("ab");
        assertThat(read(SnapshotRange.asOf(d))).isEqualTo("abcd");
    }

    @Test
    @DisplayName("BETWEEN excludes the start and includes the end [syntax]")
    void betweenExcludesTheStartAndIncludesTheEnd() {
        assertThat(read(SnapshotRange.between(a, c))).isEqualTo("bc");
        assertThat(read(SnapshotRange.between(b, b))).isEmpty();
        fails("58000", "comes after", () -> read(SnapshotRange.between(c, a)));
    }

    @Test
    @DisplayName("HEAD is before the first snapshot, TAIL after the last [syntax]")
    void headAndTailAreTheEnds() {
        assertThat(read(new Between(End.HEAD, new Id(b)))).isEqualTo("ab");
        assertThat(read(new Between(new Id(b), End.TAIL))).isEqualTo("cd");
        assertThat(read(new Between(End.HEAD, End.TAIL))).isEqualTo("abcd");
        assertThat(read(new Since(End.HEAD))).isEqualTo("abcd");
        assertThat(read(new Since(End.TAIL))).isEmpty();
        assertThat(read(new AsOf(End.HEAD))).isEmpty();
    }

    @Test
    @DisplayName("An expired start is an error, or with the fallback the earliest left, inclusive [syntax]")
    void anExpiredStartIsAnErrorUnlessThereIsAFallback() {
        given.create("expiring", "SELECT 'x' AS letter");
        given.append("expiring", "SELECT 'y' AS letter");
        LakeTable z = given.append("expiring", "SELECT 'z' AS letter");
        long first = z.snapshots().get(0).id();
        long second = z.snapshots().get(1).id();
        long third = z.snapshots().get(2).id();
        LakeTable table = given.lake().expireSnapshots("expiring", second);

        fails("58000", "expired", () -> read(table, SnapshotRange.since(first), ReadOptions.defaults()));
        fails("58000", "expired", () -> read(table, SnapshotRange.between(first, third), ReadOptions.defaults()));
        assertThat(read(table, SnapshotRange.since(first), FALLBACK)).isEqualTo("yz");
        assertThat(read(table, SnapshotRange.between(first, second), FALLBACK)).isEqualTo("y");
        assertThat(read(table, SnapshotRange.between(second, third), FALLBACK)).isEqualTo("z");
    }

    @Test
    void anUnknownEndIsAnErrorInAnyCase() {
        fails("58000", String.valueOf(d + 1), () -> read(SnapshotRange.asOf(d + 1), FALLBACK));
        fails("58000", "12", () -> read(SnapshotRange.between(a, 12), FALLBACK));
    }

    @Test
    void expiryKeepsRowsAndTheCurrentSnapshot() {
        given.create("short", "SELECT 'x' AS letter");
        LakeTable before = given.append("short", "SELECT 'y' AS letter");

        LakeTable after = given.lake().expireSnapshots("short", Long.MAX_VALUE);

        assertThat(after.snapshots()).containsExactly(before.snapshots().getLast());
        assertThat(read(after, SnapshotRange.all(), ReadOptions.defaults())).isEqualTo("xy");
        assertThat(before.snapshots()).hasSize(2);
    }

    @Test
    @DisplayName("Views take no SNAPSHOT [syntax]")
    void viewsHaveNoSnapshots() {
        LakeTable view = given.lake()
                .createView("v", "SELECT 1 AS x", new StructType().add("x", DataTypes.IntegerType), false, OWNER);

        assertThat(view.snapshots()).isEmpty();
        fails("58000", "view", () -> view.rows(given.spark, SnapshotRange.since(a), ReadOptions.defaults()));
    }

    @Test
    @DisplayName("_acp_system_metadata with drop_system_columns=false [hkg]")
    void systemColumnsTellOfTheirBatch() {
        LakeTable table = given.table("letters");
        var rows = table.rows(given.spark, SnapshotRange.since(b), new ReadOptions(true, false, false));

        assertThat(rows.schema().simpleString())
                .isEqualTo(table.columns(new ReadOptions(true, false, false)).simpleString());
        assertThat(rows.schema().fieldNames()).containsExactly("letter", "_acp_system_metadata");
        assertThat(given.text(rows.select("_acp_system_metadata.ingestTime", "_acp_system_metadata.isDeleted")))
                .containsExactlyElementsOf(table.snapshots().stream()
                        .filter(snapshot -> snapshot.id() > b)
                        .map(snapshot -> "[" + snapshot.committed().toEpochMilli() + ",false]")
                        .toList());
        assertThat(rows.select("_acp_system_metadata.rowId").distinct().count()).isEqualTo(2);
        assertThat(rows.select("_acp_system_metadata.commitBatchId").distinct().count())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Partition columns _ACP_DATE and _ACP_BATCHID of event datasets [cat-json]")
    void eventTablesHavePartitionColumns() {
        given.create(
                "visits",
                "SELECT explode(sequence(TIMESTAMP '2026-05-02 23:00:00', TIMESTAMP '2026-05-03 01:00:00',"
                        + " INTERVAL 1 HOUR)) AS timestamp");
        ReadOptions shown = new ReadOptions(false, true, false);

        var rows = given.table("visits").rows(given.spark, SnapshotRange.all(), shown);

        assertThat(rows.schema().simpleString())
                .isEqualTo(given.table("visits").columns(shown).simpleString());
        assertThat(given.text(rows.groupBy("_acp_date").count())).containsExactly("[2026-05-02,1]", "[2026-05-03,2]");
        assertThat(rows.first().<String>getAs("_acp_batchid")).matches("[0-9A-Z]{26}");
        assertThat(given.table("letters").columns(shown).fieldNames()).containsExactly("letter");
    }

    private static String read(SnapshotRange range) {
        return read(range, ReadOptions.defaults());
    }

    private static String read(SnapshotRange range, ReadOptions options) {
        return read(given.table("letters"), range, options);
    }

    private static String read(LakeTable table, SnapshotRange range, ReadOptions options) {
        return String.join("", given.text(table.rows(given.spark, range, options)))
                .replaceAll("[\\[\\]]", "");
    }
}
