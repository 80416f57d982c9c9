package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.RunningEmulator;
import dev.limn.emulator.testing.SharedSpark;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The engine is Spark's: what a client reads is what Spark itself says of the same query on the same rows. */
class SameAsSparkTest {

    static final List<String> QUERIES = List.of(
            "SELECT count(*), count(commerce), count(DISTINCT eventType), min(timestamp), max(timestamp) FROM events",
            "SELECT sku, price, cost, inStock, stockLevel, weightGrams, launchDate FROM products ORDER BY sku",
            "SELECT _id, createdAt, active, lifetimeOrders, householdSize, riskBand, propensity, lifetimeValue"
                    + " FROM profiles ORDER BY _id",
            "SELECT web.webPageDetails.name, WEB.webpagedetails.NAME, web['webPageDetails']['name'] FROM events"
                    + " ORDER BY _id LIMIT 50",
            "SELECT commerce.`order`.priceTotal, _acme.`30_day_value` FROM events WHERE commerce.`order` IS NOT NULL"
                    + " ORDER BY _id",
            "SELECT identityMap['ECID'][0].id, element_at(identityMap['ECID'], 1).id, identityMap.ECID[0].primary"
                    + " FROM events ORDER BY _id LIMIT 20",
            "SELECT _acme.tags[0], element_at(_acme.tags, 1), _acme.tags[99], size(_acme.tags) FROM events ORDER BY _id"
                    + " LIMIT 50",
            "SELECT _acme.scores['engagement'], _acme.scores['none'] FROM events ORDER BY _id LIMIT 50",
            "SELECT to_json(transform(productListItems, i -> i.SKU)) FROM events ORDER BY _id",
            "SELECT to_json(filter(productListItems, i -> i.quantity > 1)) FROM events ORDER BY _id",
            "SELECT exists(productListItems, i -> i.priceTotal > 100), forall(productListItems, i -> i.quantity > 0)"
                    + " FROM events ORDER BY _id",
            "SELECT aggregate(productListItems, 0.0D, (sum, i) -> sum + i.priceTotal, sum -> round(sum, 2)) FROM events"
                    + " ORDER BY _id",
            "SELECT to_json(zip_with(colours, colours, (a, b) -> concat(a, '/', b))) FROM products ORDER BY sku",
            "SELECT to_json(map_from_entries(array(struct('a', 1), struct('b', 2)))), to_json(sequence(1, 5, 2))",
            "SELECT _id, explode(productListItems.SKU) FROM events ORDER BY 1, 2",
            "SELECT sku, explode_outer(filter(colours, c -> c = 'sand')) FROM products ORDER BY sku",
            "SELECT sku, posexplode(colours) FROM products ORDER BY sku, 2",
            "SELECT inline(productListItems) FROM events ORDER BY SKU, priceTotal, quantity",
            "SELECT inline(array(struct(1, 'a'), struct(2, 'b'))), 'Spark SQL'",
            "SELECT e._id, item.SKU, item.quantity FROM events e LATERAL VIEW explode(productListItems) t AS item"
                    + " ORDER BY 1, 2",
            "SELECT p.sku, pos, colour FROM products p LATERAL VIEW OUTER posexplode(colours) t AS pos, colour"
                    + " ORDER BY 1, 2",
            "SELECT count(*) FROM events WHERE eventType == 'commerce.purchases'",
            "SELECT DISTINCT eventType FROM events WHERE eventType ILIKE 'COMMERCE.P%' ORDER BY 1",
            "SELECT DISTINCT eventType FROM events WHERE eventType NOT LIKE 'commerce%' ORDER BY 1",
            "SELECT eventType, device.type, count(*) FROM events GROUP BY GROUPING SETS ((eventType), (device.type), ())"
                    + " ORDER BY 1 NULLS FIRST, 2 NULLS LAST",
            "SELECT device.type, environment.type, count(*), grouping_id() FROM events"
                    + " GROUP BY CUBE (device.type, environment.type) ORDER BY 4, 1, 2",
            "SELECT device.type, environment.type, avg(_acme.visitDepth) FROM events"
                    + " GROUP BY ROLLUP (device.type, environment.type) ORDER BY 1 NULLS LAST, 2 NULLS LAST",
            "SELECT count(*) FILTER (WHERE eventType = 'commerce.purchases'), sum(commerce.`order`.priceTotal) FROM events",
            "SELECT eventType, count(*) AS n FROM events GROUP BY 1 HAVING n > 50 ORDER BY n DESC, 1",
            "SELECT _id, row_number() OVER w, lag(_id) OVER w FROM events"
                    + " WINDOW w AS (PARTITION BY eventType ORDER BY timestamp, _id) ORDER BY eventType, 2 LIMIT 100",
            "SELECT category, sum(price) OVER (PARTITION BY category ORDER BY sku ROWS BETWEEN 1 PRECEDING AND CURRENT"
                    + " ROW) FROM products ORDER BY sku",
            "SELECT sku FROM products WHERE price < 20 UNION SELECT sku FROM products WHERE price < 30 ORDER BY 1",
            "(SELECT sku FROM products ORDER BY sku LIMIT 2) UNION ALL (SELECT sku FROM products ORDER BY sku LIMIT 2)",
            "SELECT category FROM products INTERSECT SELECT 'Home' ORDER BY 1",
            "SELECT category FROM products EXCEPT SELECT 'Home' ORDER BY 1",
            "SELECT category FROM products MINUS SELECT 'Office' ORDER BY 1",
            "SELECT category FROM products EXCEPT ALL SELECT 'Home' ORDER BY 1",
            "WITH a(x) AS (SELECT 1), b AS (VALUES (1, 'one'), (2, 'two')) SELECT * FROM a JOIN b ON a.x = b.col1",
            "VALUES (1, 'a', true), (2, NULL, false)",
            "SELECT v.id, v.name FROM (VALUES (2, 'b'), (1, 'a')) AS v(id, name) ORDER BY id",
            "SELECT p.sku, x.n FROM products p, LATERAL (SELECT length(p.name) AS n) x ORDER BY sku",
            "SELECT * FROM (SELECT 1 AS a, 2 AS b) x NATURAL JOIN (SELECT 1 AS a, 3 AS c) y",
            "SELECT * FROM (SELECT 1 AS a, 2 AS b) x FULL OUTER JOIN (SELECT 4 AS a, 3 AS c) y USING (a) ORDER BY a",
            "SELECT a.sku, b.sku FROM products a LEFT JOIN products b ON b.price = a.price AND b.sku < a.sku"
                    + " ORDER BY 1, 2",
            "SELECT sku FROM products ORDER BY weightGrams DESC NULLS FIRST, sku LIMIT 30 OFFSET 5",
            "SELECT sku FROM products WHERE NOT EXISTS (SELECT 1 FROM products q WHERE q.price > products.price)",
            "SELECT sku, (SELECT count(*) FROM events WHERE exists(productListItems, i -> i.SKU = sku)) FROM products"
                    + " WHERE sku IN (SELECT max(sku) FROM products)",
            "SELECT CASE WHEN price > 100 THEN 'dear' WHEN price > 50 THEN 'fair' ELSE 'cheap' END AS c, count(*)"
                    + " FROM products GROUP BY c ORDER BY c",
            "SELECT CAST('12' AS INT), CAST('x' AS INT), CAST(1.7 AS INT), CAST('2020-02-30' AS DATE),"
                    + " CAST('07-29-2021' AS TIMESTAMP), CAST('2021-07-29 01:02:03' AS TIMESTAMP)",
            "SELECT DATE '2024-02-29' + INTERVAL '1' YEAR, date_format(TIMESTAMP '2024-02-29 13:04:05', 'yyyy/MM/dd HH'),"
                    + " datediff(DATE '2024-03-01', DATE '2024-02-01'), add_months(DATE '2024-01-31', 1)",
            "SELECT to_timestamp('2024-01-02T03:04:05'), to_date('2024-01-02'), unix_millis(TIMESTAMP '2024-01-02'),"
                    + " from_utc_timestamp(TIMESTAMP '2024-01-02 00:00:00', 'Asia/Tokyo')",
            "SELECT date_trunc('MONTH', timestamp), count(*) FROM events WHERE timestamp BETWEEN TIMESTAMP '2026-05-01'"
                    + " AND TIMESTAMP '2026-06-01' GROUP BY 1 ORDER BY 1",
            "SELECT min_by(sku, price), max_by(sku, price), percentile_approx(stockLevel, 0.5), stddev(stockLevel)"
                    + " FROM products",
            "SELECT to_json(sort_array(collect_set(category))), concat_ws(',', sort_array(collect_list(brand)))"
                    + " FROM products",
            "SELECT stack(2, 'a', 1, 'b', 2)",
            "SELECT get_json_object('{\"a\":{\"b\":[1,2]}}', '$.a.b[1]'), from_json('{\"x\":5}', 'x INT').x",
            "SELECT regexp_replace('a1b22', '[0-9]+', '#'), split('a,b', ',')[1], substring('limn', 2, 2), 'a' || 'b'",
            "SELECT 7 / 2, 7 DIV 2, 7 % 4, 0.1 + 0.2, 1 / 0, pow(2, 10), round(2.5), bround(2.5), 5 <=> NULL",
            "SELECT 'tab\\there', 'It''s', \"two\" FROM (SELECT 1 AS two)",
            "SELECT * FROM purchases ORDER BY _id");

    @AutoClose
    private static Client client;

    private static SparkSession spark;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
        spark = SharedSpark.session();
        // Quicker here, and another way to the same values than the emulator's.
        spark.conf().set("spark.sql.codegen.wholeStage", "false");
        spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        for (String table : List.of("events", "products", "profiles")) {
            RunningEmulator.shared()
                    .lake()
                    .find(table)
                    .orElseThrow()
                    .rows(spark)
                    .createOrReplaceTempView(table);
        }
        String purchases = RunningEmulator.shared()
                .lake()
                .find("purchases")
                .orElseThrow()
                .viewText()
                .orElseThrow();
        spark.sql(purchases).createOrReplaceTempView("purchases");
    }

    @ParameterizedTest
    @FieldSource("QUERIES")
    @DisplayName("the engine is Spark SQL behind a PostgreSQL front [syntax, spark, hof]")
    void aClientReadsWhatSparkSays(String query) throws SQLException {
        List<Row> expected =
                spark.sql(query.replace('"' + "two" + '"', "`two`")).collectAsList();

        try (PreparedStatement statement = client.connection().prepareStatement(query.replace("?", "??"));
                ResultSet result = statement.executeQuery()) {
            for (Row row : expected) {
                assertThat(result.next()).isTrue();
                assertThat(values(result, row)).isEqualTo(values(row));
            }
            assertThat(result.next()).isFalse();
        }
        assertThat(expected).isNotEmpty();
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(
                    switch (row.get(i)) {
                        case null -> null;
                        case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
                        case Byte small -> small.intValue();
                        case Short small -> small.intValue();
                        default -> row.get(i);
                    });
        }
        return values;
    }

    private static List<@Nullable Object> values(ResultSet result, Row row) throws SQLException {
        assertThat(result.getMetaData().getColumnCount()).isEqualTo(row.size());
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(value(result, i + 1, row.get(i)));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet result, int column, @Nullable Object like) throws SQLException {
        if (like instanceof Instant) {
            return result.getObject(column, LocalDateTime.class);
        }
        return like instanceof LocalDate ? result.getObject(column, LocalDate.class) : result.getObject(column);
    }
}
