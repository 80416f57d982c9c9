package dev.limn.emulator.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.SharedSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonColumnsTest {

    private final SparkSession spark = SharedSpark.session();

    @DisplayName("Null members are left out of JSON, maps are objects and arrays arrays [syntax]")
    @Test
    void complexColumnsAreJsonWithoutNullMembers() {
        Dataset<Row> rows = spark.sql("""
                SELECT struct(NULL AS cart, struct('USD' AS currencyCode, CAST(NULL AS STRING) AS x) AS `order`) AS commerce,
                       map('AAID', array(struct('3189' AS id, true AS primary))) AS identityMap,
                       struct(34.01D AS latitude, 524 AS dmaID) AS geo,
                       CAST(NULL AS STRUCT<a: INT>) AS gone""");

        assertThat(JsonColumns.of(rows, false).head().mkString("|"))
                .isEqualTo("{\"order\":{\"currencyCode\":\"USD\"}}|{\"AAID\":[{\"id\":\"3189\",\"primary\":true}]}"
                        + "|{\"latitude\":34.01,\"dmaID\":524}|null");
    }

    @DisplayName("SELECT * puts the scalar columns in front of the complex ones [syntax]")
    @Test
    void scalarsMoveInFrontWhereAsked() {
        Dataset<Row> rows =
                spark.sql("SELECT 'a' AS _id, struct(1) AS app, array(1) AS list, 2 AS ts, map(1, 2) AS ids");

        assertThat(JsonColumns.of(rows, true).columns()).containsExactly("_id", "ts", "app", "list", "ids");
        assertThat(JsonColumns.of(rows, true).head().mkString("|")).isEqualTo("a|2|{\"col1\":1}|[1]|{\"1\":2}");
        assertThat(JsonColumns.of(rows, false).columns()).containsExactly("_id", "app", "list", "ts", "ids");
    }

    @Test
    void columnsOfOneNameStayApart() {
        Dataset<Row> rows = spark.sql("SELECT struct(1 AS x) AS `a.b`, 2 AS id, struct(3 AS x) AS id");

        Dataset<Row> json = JsonColumns.of(rows, false);

        assertThat(json.columns()).containsExactly("a.b", "id", "id");
        assertThat(json.head().mkString("|")).isEqualTo("{\"x\":1}|2|{\"x\":3}");
    }
}
