package dev.limn.emulator.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.testing.SharedSpark;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlatformFunctionsTest {

    private final SparkSession spark = SharedSpark.session();

    @BeforeEach
    void register() {
        PlatformFunctions.register(spark, new PlatformFunctions.Tables() {
            @Override
            public List<Row> history(String table) {
                return switch (table) {
                    case "events" ->
                        List.of(
                                RowFactory.create(11L, null, Instant.parse("2022-09-02T19:47:14Z"), false),
                                RowFactory.create(12L, 11L, Instant.parse("2022-09-03T19:47:14Z"), true));
                    case "empty" -> List.of();
                    default -> throw SqlFailure.error("42P01", "no table " + table);
                };
            }

            @Override
            public List<Row> samples(String table) {
                return List.of(RowFactory.create(
                        "x5e_uniform_4_0_percent", "62ff", "5e5c", "uniform", 4.0, null, 391L, "19/08/2022 05:03:01"));
            }

            @Override
            public boolean exists(String table) {
                return table.equals("events");
            }
        });
    }

    @DisplayName("history_meta gives snapshots to a query around it [syntax, incr]")
    @Test
    void historyMetaGivesSnapshotsToAQueryAroundIt() {
        String history = " from (select history_meta('events') ) tab where is_current";

        assertThat(spark.sql("select parent_id " + history).head().getLong(0)).isEqualTo(11);
        assertThat(spark.sql("SELECT snapshot_id FROM (SELECT history_meta('events')) WHERE is_current = true")
                        .head()
                        .getLong(0))
                .isEqualTo(12);
    }

    @DisplayName("history_meta in a select list gives several columns [incr]")
    @Test
    void historyMetaInASelectListGivesItsColumns() {
        assertThat(spark.sql("SELECT history_meta('events')").columns())
                .containsExactly("snapshot_id", "parent_id", "made_current_at", "is_current");
        assertThat(spark.sql("SELECT history_meta('events')").head().mkString(","))
                .isEqualTo("11,null,2022-09-02T19:47:14Z,false");
    }

    @DisplayName("history_meta on an empty dataset gives zero rows [faq]")
    @Test
    void historyMetaOfAnEmptyTableGivesNoRows() {
        assertThat(spark.sql("SELECT history_meta('empty')").collectAsList()).isEmpty();
        assertThat(spark.sql("SELECT snapshot_id FROM (SELECT history_meta('empty')) WHERE is_current")
                        .collectAsList())
                .isEmpty();
    }

    @DisplayName("sample_meta gives the samples of a table [dataset samples]")
    @Test
    void sampleMetaGivesTheSamples() {
        Row sample = spark.sql("SELECT sample_meta('events')").head();

        assertThat(sample.mkString(","))
                .isEqualTo("x5e_uniform_4_0_percent,62ff,5e5c,uniform,4.0,null,391,19/08/2022 05:03:01");
        assertThat(sample.schema().fieldNames()).contains("filter_condition_on_source_dataset");
    }

    @DisplayName("table_exists is true or false [syntax]")
    @Test
    void tableExistsIsTrueOrFalse() {
        assertThat(spark.sql("SELECT table_exists('events'), NOT table_exists('nothing')")
                        .head()
                        .mkString(","))
                .isEqualTo("true,true");
    }

    @DisplayName("An unknown table fails as its owner says, a column in place of a name too [faq]")
    @Test
    void failuresReachTheCaller() {
        assertThatThrownBy(() -> spark.sql("SELECT history_meta('nothing')"))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("42P01"));
        assertThatThrownBy(() -> spark.sql("SELECT table_exists(t) FROM (SELECT 'a' AS t)"))
                .hasMessage("table_exists takes the name of a table in single quotes, not t");
    }
}
