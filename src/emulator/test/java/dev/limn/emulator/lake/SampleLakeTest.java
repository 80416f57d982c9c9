package dev.limn.emulator.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.EmulatorClock;
import dev.limn.emulator.testing.SharedSpark;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests only read the sample, so one serves them all. */
class SampleLakeTest {

    private static final SparkSession SPARK = SharedSpark.session();
    private static final long EVENTS = 10_013;

    @TempDir
    private static Path folder;

    private static Lake lake;

    @BeforeAll
    static void fill() {
        lake = Lake.open(SPARK, folder, new EmulatorClock());
        SampleLake.fill(lake, EVENTS);
        for (LakeTable table : lake.tables()) {
            if (!table.view()) {
                table.rows(SPARK).createOrReplaceTempView(table.name());
            }
        }
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void hasAsManyRowsAsItSays() {
        assertThat(lake.tables())
                .filteredOn(table -> !table.view())
                .allSatisfy(table -> assertThat(table.rows(SPARK).count()).isEqualTo(table.rowCount()));
        assertThat(table("events").rowCount()).isEqualTo(EVENTS);
        assertThat(table("profiles").rowCount()).isEqualTo(500);
        assertThat(table("products").rowCount()).isEqualTo(200);
    }

    @Test
    void isTheSameEachTime() {
        try (Lake again = Lake.open(SPARK, folder, new EmulatorClock())) {
            SampleLake.fill(again, EVENTS);

            assertThat(again.tables()).zipSatisfy(lake.tables(), (one, other) -> {
                assertThat(one.name()).isEqualTo(other.name());
                assertThat(one.datasetId()).isEqualTo(other.datasetId());
                assertThat(one.snapshots()).isEqualTo(other.snapshots());
                assertThat(one.columns()).isEqualTo(other.columns());
            });
            assertThat(text(again.find("events").orElseThrow().rows(SPARK)))
                    .isEqualTo(text(table("events").rows(SPARK)));
        }
    }

    @Test
    @DisplayName("System tables adwh_* and profile_snapshot_export_<uuid> exist beside user ones [hkg]")
    void hasTablesAViewAndSystemTables() {
        assertThat(lake.tables())
                .extracting(LakeTable::name)
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("adwh_dim_segments"),
                        name -> assertThat(name).isEqualTo("events"),
                        name -> assertThat(name).isEqualTo("products"),
                        name -> assertThat(name).matches("profile_snapshot_export_[0-9a-f_]{36}"),
                        name -> assertThat(name).isEqualTo("profiles"),
                        name -> assertThat(name).isEqualTo("purchases"));
        assertThat(table("events").snapshots()).hasSize(5);
    }

    @Test
    @DisplayName("All types of a dataset occur [xdm]")
    void profilesHaveColumnsOfEveryType() {
        assertThat(Arrays.stream(table("profiles").columns().fields())
                        .map(StructField::dataType)
                        .map(type -> type.typeName().replaceAll("\\(.*", "")))
                .contains(
                        "string",
                        "struct",
                        "map",
                        "timestamp",
                        "boolean",
                        "integer",
                        "short",
                        "byte",
                        "double",
                        "decimal");
        assertThat(Arrays.asList("loyalty.points", "person.birthDate", "identityMap"))
                .map(path ->
                        table("profiles").field(path).orElseThrow().dataType().simpleString())
                .containsExactly(
                        "bigint",
                        "date",
                        "map<string,array<struct<id:string,authenticatedState:string,primary:boolean>>>");
        assertThat(table("events")
                        .field("productlistitems")
                        .orElseThrow()
                        .dataType()
                        .simpleString())
                .isEqualTo("array<struct<SKU:string,name:string,quantity:int,priceTotal:double,currencyCode:string>>");
    }

    @Test
    void eventsOfAVisitAreCloseAndVisitsAreApart() {
        assertThat(text("SELECT max(gap) < 120, min(gap) > 0 FROM (SELECT timestampdiff(MILLISECOND, lag(timestamp)"
                        + " OVER (PARTITION BY _acme.visitNumber ORDER BY _acme.visitDepth), timestamp) / 1000 AS gap"
                        + " FROM events)"))
                .containsExactly("[true,true]");
        // Half an hour without an event ends a session: nearly as many as there are visits.
        long sessions =
                number("SELECT count_if(gap IS NULL OR gap > 1800) FROM (SELECT timestampdiff(SECOND, lag(timestamp)"
                        + " OVER (PARTITION BY endUserIDs._experience.mcid.id ORDER BY timestamp), timestamp) AS gap"
                        + " FROM events)");
        long visits = number("SELECT count(DISTINCT _acme.visitNumber) FROM events");
        assertThat(sessions).isBetween(visits * 95 / 100, visits);
    }

    @Test
    void somebodyBuysWhatTheyPutIntoTheBasket() {
        assertThat(number("SELECT count(*) FROM events WHERE commerce.purchases.value = 1"))
                .isGreaterThan(50);
        assertThat(
                        text(
                                "SELECT count(*) FROM events p LEFT JOIN events c ON c._acme.visitNumber = p._acme.visitNumber"
                                        + " AND c.commerce.checkouts.value = 1 AND c.timestamp < p.timestamp"
                                        + " AND c.productListItems = p.productListItems WHERE p.commerce.purchases.value = 1 AND c._id IS NULL"))
                .containsExactly("[0]");
        assertThat(text(
                        "SELECT count(*) FROM events WHERE commerce.`order` IS NOT NULL AND abs(commerce.`order`.priceTotal"
                                + " - aggregate(productListItems, 0D, (sum, item) -> sum + item.priceTotal)) > 0.001"))
                .containsExactly("[0]");
    }

    @Test
    void mostEventsHaveNoCommerceAndManyNoCampaign() {
        assertThat(number("SELECT count(commerce) FROM events")).isBetween(EVENTS / 10, EVENTS / 2);
        assertThat(number("SELECT count(marketing) FROM events")).isBetween(EVENTS / 100, EVENTS / 10);
        assertThat(number("SELECT count(_acme.loyaltyId) FROM events")).isBetween(EVENTS / 10, EVENTS * 9 / 10);
    }

    @Test
    void idsAreUniqueAndKeysHold() {
        assertThat(number("SELECT count(DISTINCT _id) FROM events")).isEqualTo(EVENTS);
        assertThat(text("SELECT count(*) FROM events e LEFT ANTI JOIN profiles p"
                        + " ON p.identityMap['ECID'][0].id = e.endUserIDs._experience.mcid.id"))
                .containsExactly("[0]");
        assertThat(text("SELECT count(*) FROM (SELECT explode(productListItems.SKU) AS sku FROM events) i"
                        + " LEFT ANTI JOIN products p ON p.sku = i.sku"))
                .containsExactly("[0]");
        assertThat(table("events").keys())
                .extracting(LakeKey::toString)
                .containsExactly("PRIMARY IDENTITY (endUserIDs._experience.mcid.id)", "FOREIGN KEY (_acme.loyaltyId)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "productListItems.SKU, commerce.`order`.priceTotal",
                "identityMap['ECID'][0].id, map_values(identityMap)[0].primary",
                "web.webPageDetails.name, web.webReferrer, device.screenHeight",
                "transform(productListItems, item -> struct(item.quantity, item.name))",
                "_acme.`30_day_value`, _acme.tags, _acme.scores['engagement']"
            })
    void partsOfAStructAreWhatTheWholeHolds(String parts) {
        SparkSession whole = SPARK.newSession();
        whole.conf().set("spark.sql.optimizer.nestedSchemaPruning.enabled", "false");
        whole.conf().set("spark.sql.optimizer.expression.nestedPruning.enabled", "false");
        table("events").rows(whole).createOrReplaceTempView("events");
        String sql = "SELECT _id, " + parts + " FROM events";

        assertThat(text(SPARK.sql(sql))).isEqualTo(text(whole.sql(sql)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> '2026-05-10 12:00:00'",
                ">= '2026-05-31 21:00:00'",
                "< '2026-05-02 08:30:00'",
                "BETWEEN '2026-05-20' AND '2026-05-21'",
                "= (SELECT max(timestamp) FROM events)",
                "> '2030-01-01'",
                "< '1999-01-01'"
            })
    @DisplayName("timestamp predicates prune [cat-json]")
    void filtersOnTheTimeFindTheSameEvents(String condition) {
        String hidden = "SELECT _id FROM events WHERE timestampadd(DAY, 0, timestamp) " + condition;

        assertThat(text("SELECT _id FROM events WHERE timestamp " + condition)).isEqualTo(text(hidden));
    }

    @Test
    @DisplayName("timestamp predicates prune by day [cat-json]")
    void filtersOnTheTimeSkipOtherDays() {
        String plan = SPARK.sql("SELECT _id FROM events WHERE timestamp > '2026-05-31'")
                .queryExecution()
                .executedPlan()
                .toString();

        assertThat(plan).containsPattern("computed EVENTS 9\\d{3} to " + EVENTS);
    }

    @Test
    void snapshotsPartTheEventsByTime() {
        LakeTable events = table("events");
        List<Snapshot> snapshots = events.snapshots();
        long second = snapshots.get(1).id();
        long fourth = snapshots.get(3).id();
        Dataset<Row> between = events.rows(SPARK, SnapshotRange.between(second, fourth), ReadOptions.defaults());

        assertThat(between.count())
                .isEqualTo(snapshots.get(2).rows() + snapshots.get(3).rows());
        assertThat(text(between.selectExpr("date(min(timestamp))", "date(max(timestamp))")))
                .containsExactly("[2026-05-13,2026-05-25]");
        assertThat(events.rows(SPARK, SnapshotRange.asOf(fourth), new ReadOptions(true, true, false))
                        .select("_acp_system_metadata.rowId")
                        .distinct()
                        .count())
                .isEqualTo(EVENTS - snapshots.get(4).rows());
    }

    @Test
    void theViewsColumnsAreThoseOfItsText() {
        LakeTable purchases = table("purchases");

        Dataset<Row> rows = SPARK.sql(purchases.viewText().orElseThrow());

        assertThat(rows.schema().simpleString()).isEqualTo(purchases.columns().simpleString());
        assertThat(rows.count()).isEqualTo(number("SELECT count(commerce.purchases) FROM events"));
    }

    @Test
    void tablesOfTheSampleCanBeAddedTo() {
        try (Lake own = Lake.open(SPARK, folder, new EmulatorClock())) {
            SampleLake.fill(own, 20);
            own.append("products", SPARK.sql("SELECT 'AC-9999' AS sku, 9.5D AS price"));
            own.addColumns("products", SPARK.sql("SELECT 1L AS votes").schema());

            LakeTable products = own.find("products").orElseThrow();
            assertThat(products.snapshots()).hasSize(2);
            assertThat(text(products.rows(SPARK).selectExpr("count(*)", "count(name)", "count(votes)")))
                    .containsExactly("[201,200,0]");
        }
    }

    @Test
    void anAmountTooLargeToStoreIsThereAtOnce() {
        try (Lake large = Lake.open(SPARK, folder, new EmulatorClock())) {
            SampleLake.fill(large, 1_000_000_000_000L);

            LakeTable events = large.find("events").orElseThrow();
            assertThat(events.rowCount()).isEqualTo(1_000_000_000_000L);
            assertThat(events.rows(SPARK).limit(3).count()).isEqualTo(3);
            assertThat(events.rows(SPARK)
                            .filter("timestamp < '2026-05-02 00:00:00.001'")
                            .count())
                    .isPositive();
        }
    }

    private static LakeTable table(String name) {
        return lake.find(name).orElseThrow();
    }

    private static long number(String sql) {
        return SPARK.sql(sql).first().getLong(0);
    }

    private static List<String> text(String sql) {
        return text(SPARK.sql(sql));
    }

    private static List<String> text(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
