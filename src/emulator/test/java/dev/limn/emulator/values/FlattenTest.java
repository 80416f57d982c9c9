package dev.limn.emulator.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.testing.SharedSpark;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlattenTest {

    private static final Switches DEFAULTS = Switches.defaults();
    private static final String EVENTS = """
            SELECT 'e1' AS _id,
                   struct(struct(12.5D AS priceTotal, 'USD' AS currencyCode) AS `order`, 1 AS carts) AS commerce,
                   array(struct('sku' AS SKU)) AS productListItems,
                   map('ECID', array(struct('1' AS id))) AS identityMap
            UNION ALL
            SELECT 'e2', NULL, NULL, NULL""";

    private final SparkSession spark = SharedSpark.session();

    @DisplayName("Each leaf of a struct is a column named by its path; arrays and maps stay [flatten]")
    @Test
    void leavesAreColumnsNamedByTheirPaths() {
        Dataset<Row> flat = Flatten.of(spark.sql(EVENTS), DEFAULTS);

        assertThat(flat.columns())
                .containsExactly(
                        "_id",
                        "commerce.order.priceTotal",
                        "commerce.order.currencyCode",
                        "commerce.carts",
                        "productListItems",
                        "identityMap");
        assertThat(flat.orderBy("_id").head().mkString("|")).startsWith("e1|12.5|USD|1|");
    }

    @DisplayName("A flattened column is asked for by its quoted path [flatten]")
    @Test
    void aFlattenedColumnIsAskedForByItsQuotedPath() {
        Flatten.of(spark.sql(EVENTS), DEFAULTS).createOrReplaceTempView("flat_events");

        Row row = spark.sql("SELECT `commerce.order.priceTotal` FROM flat_events WHERE _id = 'e1'")
                .head();

        assertThat(row.getDouble(0)).isEqualTo(12.5);
    }

    @Test
    void aNullStructHasNullLeaves() {
        Dataset<Row> flat = Flatten.of(spark.sql(EVENTS), DEFAULTS);

        assertThat(flat.filter("_id = 'e2'").head().mkString("|")).isEqualTo("e2|null|null|null|null|null");
    }

    @DisplayName("Whether the structs stay beside their leaves is a switch [flatten]")
    @Test
    void structsStayWhereTheSwitchKeepsThem() {
        Dataset<Row> flat = Flatten.of(spark.sql(EVENTS), DEFAULTS.with(Switch.FLATTEN_STRUCTS, "kept"));

        assertThat(flat.columns())
                .startsWith("_id", "commerce", "commerce.order.priceTotal")
                .hasSize(7);
        assertThat(flat.select("commerce.order.currencyCode").columns()).containsExactly("currencyCode");
    }

    @Test
    void theSchemaAloneFlattensTheSame() {
        Dataset<Row> events = spark.sql(EVENTS);

        assertThat(Flatten.schema(events.schema(), DEFAULTS))
                .isEqualTo(Flatten.of(events, DEFAULTS).schema());
    }

    @Test
    void equalNamesAreNumbered() {
        StructType table = StructType.fromDDL("a struct<`b.c`: int, b: struct<c: int, C: int>, d: int>, `A.D` int");

        assertThat(Flatten.schema(table, DEFAULTS).fieldNames())
                .containsExactly("a.b.c", "a.b.c_2", "a.b.C_3", "a.d_2", "A.D");
    }

    @Test
    void membersThatDifferInCaseStayApart() {
        Dataset<Row> flat = Flatten.of(spark.sql("SELECT named_struct('x', 1, 'X', 2) AS s"), DEFAULTS);

        assertThat(flat.head().mkString("|")).isEqualTo("1|2");
    }

    @Test
    void aThousandLeavesAreOneProjection() {
        String members = IntStream.range(0, 1000).mapToObj(i -> i + " AS m" + i).collect(Collectors.joining(", "));

        Dataset<Row> flat = Flatten.of(spark.sql("SELECT struct(struct(" + members + ") AS deep) AS top"), DEFAULTS);

        assertThat(flat.columns()).hasSize(1000).endsWith("top.deep.m999");
        assertThat(flat.head().getInt(999)).isEqualTo(999);
    }
}
