package dev.limn.emulator.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.testing.SharedSpark;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {

    private static final String TWO_SIZES = "(SELECT hll_build_agg(id, 10) AS s FROM range(100) UNION ALL"
            + " SELECT hll_build_agg(id + 50) FROM range(100))";

    private final SparkSession spark = SharedSpark.session();

    @BeforeEach
    void register() {
        AdobeFunctions.register(spark, Switches.defaults());
    }

    @DisplayName("A sketch of a group counts its distinct values, and merged ones those of all [hyper]")
    @Test
    void sketchesCountDistinctValuesAndMerge() {
        String perDay = "(SELECT id % 3 AS day, hll_build_agg(concat('customer', id % 5000)) AS sketch"
                + " FROM range(0, 30000, 1, 3) GROUP BY id % 3)";

        assertThat(estimate("SELECT hll_merge_agg(sketch) FROM " + perDay)).isCloseTo(5000, within(250.0));
        assertThat(estimate("SELECT hll_build_agg(v) FROM VALUES ('a'), ('b'), ('a'), (NULL) AS t (v)"))
                .isCloseTo(2, within(0.1));
    }

    @DisplayName("lgConfigK is 12 unless said [hyper]")
    @Test
    void theSizeIsTwelveUnlessSaid() {
        assertThat(text("SELECT hll_build_agg(id) FROM range(9)"))
                .isEqualTo(text("SELECT hll_build_agg(id, 12) FROM range(9)"));
        assertThat(text("SELECT hll_build_agg(id, 4) FROM range(9)")).hasSizeLessThan(20);
    }

    @DisplayName("Sketches of different lgConfigK merge only where that is allowed [hyper]")
    @Test
    void differentSizesMergeWhereAllowed() {
        assertThat(estimate("SELECT hll_merge_agg(s, true) FROM " + TWO_SIZES)).isCloseTo(150, within(20.0));
        assertThatThrownBy(() -> text("SELECT hll_merge_agg(s) FROM " + TWO_SIZES))
                .rootCause()
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("lgConfigK")
                .hasMessageContaining("hll_merge_agg(…, true)");
    }

    @Test
    void nothingMergedIsNull() {
        assertThat(spark.sql("SELECT hll_merge_agg(CAST(NULL AS STRING))")
                        .head()
                        .isNullAt(0))
                .isTrue();
    }

    @Test
    void whatIsNoSketchIsRefused() {
        assertThatThrownBy(() -> text("SELECT hll_merge_agg('no sketch')"))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hll_build_agg(id, 3) | lgConfigK must be a constant whole number from 4 to 21",
                "hll_build_agg(map(1, id)) | maps cannot be counted",
                "hll_merge_agg(id) | the sketch must be a STRING, not of type BIGINT",
                "hll_merge_agg('x', 1) | allowDifferentLgConfigK must be true or false",
                "hll_build_agg(id, 12, 1) | requires [1, 2] parameters"
            })
    void aWrongArgumentIsNamed(String call, String fault) {
        assertThatThrownBy(() -> spark.sql("SELECT " + call + " FROM range(9)"))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining(fault);
    }

    private String text(String query) {
        return spark.sql(query).head().getString(0);
    }

    private double estimate(String query) {
        return Sketch.parse(text(query)).estimate();
    }
}
