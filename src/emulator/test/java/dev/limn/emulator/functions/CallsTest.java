package dev.limn.emulator.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.testing.SharedSpark;
import java.util.Locale;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the functions are called, and what a wrong call is told. */
class CallsTest {

    private static final String EVENTS = " FROM (SELECT TIMESTAMP '2022-09-02 19:47:14' AS ts, 1 AS n, 'a' AS v)";
    private static final String OVER = " OVER (ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";

    private final SparkSession spark = SharedSpark.session();

    @BeforeEach
    void register() {
        AdobeFunctions.register(spark, Switches.defaults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SESS_TIMEOUT(v, 9) | the timestamp must be a TIMESTAMP, not v of type STRING",
                "SESS_TIMEOUT(ts, n) | the time-out must be a constant whole number of seconds, not n of type INT",
                "SESS_TIMEOUT(ts, -1) | the time-out must be a constant whole number of seconds",
                "SESS_START_IF(ts, v) | the condition must be a BOOLEAN, not v of type STRING",
                "PREVIOUS(v, 0) | the shift must be a constant whole number, 1 or more, not 0 of type INT",
                "PREVIOUS(v, n) | the shift must be a constant whole number, 1 or more",
                "NEXT(v, 1, 'yes') | the flag must be true or false, not yes of type STRING",
                "TIME_BETWEEN_NEXT_MATCH(ts, n = 1, 'weeks') | the unit must be days, hours, minutes or seconds",
                "ATTRIBUTION_FIRST_TOUCH(ts, v, v) | the channel's name must be a constant STRING"
            })
    void aWrongArgumentIsNamed(String call, String fault) {
        assertThatThrownBy(() -> spark.sql("SELECT " + call + OVER + EVENTS))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SESS_TIMEOUT(ts) | 2",
                "PREVIOUS() | [1, 2, 3]",
                "ATTRIBUTION_LAST_TOUCH_EXP_IF(ts, 'x', v) | [4, 5]"
            })
    void aWrongNumberOfArgumentsIsCounted(String call, String counts) {
        assertThatThrownBy(() -> spark.sql("SELECT " + call + OVER + EVENTS))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("requires " + counts + " parameters");
    }

    @Test
    void aCallWithoutOverIsToldToHaveIt() {
        assertThatThrownBy(() -> spark.sql("SELECT v, SESS_TIMEOUT(ts, 9)" + EVENTS + " GROUP BY v"))
                .isInstanceOf(SqlFailure.class)
                .hasMessageStartingWith("sess_timeout is a window function: write OVER");
    }

    @Test
    void anExpressionOfConstantsIsAConstant() {
        spark.sql("SELECT SESS_TIMEOUT(ts, CAST(60 * 30 AS BIGINT))" + OVER + EVENTS)
                .head();
        spark.sql("SELECT TIME_BETWEEN_PREVIOUS_MATCH(ts, true, upper('days'))" + OVER + EVENTS)
                .head();
    }

    @ParameterizedTest
    @EnumSource
    void everyFunctionIsKnownInAnyCase(AdobeFunction function) {
        assertThat(spark.catalog().functionExists(function.sqlName())).isTrue();
        assertThat(spark.catalog().functionExists(function.sqlName().toUpperCase(Locale.ROOT)))
                .isTrue();
    }
}
