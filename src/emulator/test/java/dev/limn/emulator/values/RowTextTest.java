package dev.limn.emulator.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.testing.SharedSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTextTest {

    private static final Switches DEFAULTS = Switches.defaults();
    private static final Switches LETTERS = DEFAULTS.with(Switch.STRUCT_BOOLEANS, "letter");
    private static final Switches BARE = DEFAULTS.with(Switch.SINGLE_ELEMENT_ARRAYS, "bare");

    private final SparkSession spark = SharedSpark.session();

    @DisplayName("A struct is a tuple with nested records in quotes [writing]")
    @Test
    void structsAreTuplesWithNestedRecordsInQuotes() {
        String mcid =
                "struct('48168239533518554367684086979667672499' AS id, struct('ECID') AS namespace, true AS primary)";

        assertThat(text(mcid, DEFAULTS)).isEqualTo("(48168239533518554367684086979667672499,\"(ECID)\",true)");
    }

    @DisplayName("Deeper records are quoted in quotes that nothing escapes [syntax]")
    @Test
    void deeperRecordsAreQuotedWithoutEscapes() {
        String experience =
                "struct(struct(struct(struct('1', '1'), struct('1', '1')), struct(-209479095, '4085488201', -2105158467, '2189808829')))";

        assertThat(text(experience, DEFAULTS))
                .isEqualTo("(\"(\"(\"(1,1)\",\"(1,1)\")\",\"(-209479095,4085488201,-2105158467,2189808829)\")\")");
    }

    @DisplayName("Null in a struct is the word NULL [syntax]")
    @Test
    void nullInAStructIsAWord() {
        String commerce = "struct(NULL, struct('USD', NULL), NULL, NULL, NULL, NULL, NULL)";

        assertThat(text(commerce, DEFAULTS)).isEqualTo("(NULL,\"(USD,NULL)\",NULL,NULL,NULL,NULL,NULL)");
    }

    @DisplayName("Booleans in a struct are letters on one page and words on another [syntax, writing]")
    @Test
    void booleansInAStructFollowTheSwitch() {
        String web =
                "struct(struct(false, 'Search Results', struct(1.0D)), struct('http://www.google.com/search?ie=UTF-8&q=', 'internal'))";

        assertThat(text(web, LETTERS))
                .isEqualTo(
                        "(\"(f,Search Results,\"(1.0)\")\",\"(http://www.google.com/search?ie=UTF-8&q=,internal)\")");
        assertThat(text(web, DEFAULTS)).startsWith("(\"(false,Search Results");
    }

    @DisplayName("A string in a struct is quoted for its commas and brackets, not for blanks [syntax]")
    @Test
    void stringsInAStructAreQuotedForCommasAndBrackets() {
        String browser =
                "struct('en-US', '1.6', 'Mozilla/5.0 (KHTML, like Gecko)', 490, 'Home - JJEsquire', '', 'a\"b')";

        assertThat(text(browser, DEFAULTS))
                .isEqualTo("(en-US,1.6,\"Mozilla/5.0 (KHTML, like Gecko)\",490,Home - JJEsquire,,\"a\"b\")");
    }

    @DisplayName("A map has arrows, and quotes around its values' records [syntax]")
    @Test
    void mapsHaveArrows() {
        String identityMap = "map('AAID', array(struct('31892EE080007B35-E6CE00000000000', true)))";

        assertThat(text(identityMap, LETTERS)).isEqualTo("[AAID -> \"{(31892EE080007B35-E6CE00000000000,t)}\"]");
    }

    @DisplayName("Entries of a map are parted by a comma [hof]")
    @Test
    void entriesOfAMapArePartedByACommaAlone() {
        String products = "map(1, struct('123679', NULL, NULL), 2, struct('123679', NULL, NULL))";

        assertThat(text(products, DEFAULTS)).isEqualTo("[1 -> \"(123679,NULL,NULL)\",2 -> \"(123679,NULL,NULL)\"]");
    }

    @DisplayName("Where one element stands bare, so it does in a map [hof]")
    @Test
    void aBareElementInAMapIsQuoted() {
        String identityMap =
                "map('AAID', array(struct('3617FBB942466D79-5433F727AD6A0AD', false)), 'ECID', array(struct('6738', true)))";

        assertThat(text(identityMap, BARE))
                .isEqualTo("[AAID -> \"(3617FBB942466D79-5433F727AD6A0AD,false)\",ECID -> \"(6738,true)\"]");
    }

    @DisplayName("Arrays of structs have braces, commas and blanks [hof]")
    @Test
    void arraysOfStructsHaveBracesCommasAndBlanks() {
        String zipped = "array(struct(1, 123679), struct(2, NULL), struct(3, NULL))";

        assertThat(text(zipped, DEFAULTS)).isEqualTo("{(1,123679), (2,NULL), (3,NULL)}");
    }

    @DisplayName("Arrays of numbers have braces and commas [hof]")
    @Test
    void arraysOfNumbersHaveBracesAndCommas() {
        assertThat(text("array(0.0D, 611448.0D, NULL)", DEFAULTS)).isEqualTo("{0.0,611448.0,NULL}");
    }

    @DisplayName("One element has braces or not, by switch [hof]")
    @Test
    void oneElementHasBracesOrNotBySwitch() {
        String sku = "array(struct('123679', NULL, NULL))";

        assertThat(text(sku, DEFAULTS)).isEqualTo("{(123679,NULL,NULL)}");
        assertThat(text(sku, BARE)).isEqualTo("(123679,NULL,NULL)");
        assertThat(text("array(611448.0D)", BARE)).isEqualTo("611448.0");
    }

    @DisplayName("A filter that finds nothing prints nothing, where arrays are bare [hof]")
    @Test
    void anEmptyArrayIsEmptyBraces() {
        String none = "filter(array(struct(1)), x -> false)";

        assertThat(text(none, DEFAULTS)).isEqualTo("{}");
        assertThat(text(none, BARE)).isEmpty();
    }

    @DisplayName("Doubles have Java's form [hof, adf]")
    @ParameterizedTest
    @CsvSource({
        "611448.0D, 611448.0",
        "61594845E0 - 100000, 6.1494845E7",
        "CAST('NaN' AS DOUBLE), NaN",
        "CAST('-Infinity' AS DOUBLE), -Infinity",
        "-1274.9571428571428D, -1274.9571428571428",
        "CAST(0.1 AS FLOAT), 0.1"
    })
    void doublesHaveJavasForm(String sql, String expected) {
        assertThat(text(sql, DEFAULTS)).isEqualTo(expected);
    }

    @DisplayName("Timestamps are in UTC with one digit of a fraction at least [syntax]")
    @ParameterizedTest
    @CsvSource({
        "TIMESTAMP '2022-09-02 19:47:14', 2022-09-02 19:47:14.0",
        "TIMESTAMP '2022-09-02 21:47:14.120+02:00', 2022-09-02 19:47:14.12",
        "TIMESTAMP '1969-12-31 23:59:59.000001', 1969-12-31 23:59:59.000001",
        "TIMESTAMP_NTZ '2022-09-02 19:47:14.5', 2022-09-02 19:47:14.5",
        "TIMESTAMP '0999-01-02 03:04:05', 0999-01-02 03:04:05.0",
        "DATE '2022-09-02', 2022-09-02",
        "DATE '0045-03-15', 0045-03-15",
        "DATE '-0043-03-15', 0044-03-15 BC"
    })
    void timesAreInUtcWithAFraction(String sql, String expected) {
        assertThat(text(sql, DEFAULTS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CAST(-7 AS TINYINT), -7",
        "9223372036854775807, 9223372036854775807",
        "1200000000000BD, 1200000000000",
        "0.00000001BD, 0.00000001",
        "X'00FFab', \\x00ffab",
        "INTERVAL '1 02:03:04' DAY TO SECOND, INTERVAL '1 02:03:04' DAY TO SECOND",
        "INTERVAL '1-2' YEAR TO MONTH, INTERVAL '1-2' YEAR TO MONTH"
    })
    void otherScalarsAreWrittenPlainly(String sql, String expected) {
        assertThat(text(sql, DEFAULTS)).isEqualTo(expected);
    }

    @DisplayName("A boolean column is a letter, as drivers expect, or a word [adf]")
    @Test
    void aBooleanColumnIsALetterOrAWordBySwitch() {
        assertThat(text("true", DEFAULTS)).isEqualTo("t");
        assertThat(text("false", DEFAULTS.with(Switch.BOOLEANS, "word"))).isEqualTo("false");
        assertThat(text("array(true)", DEFAULTS)).isEqualTo("{true}");
    }

    @Test
    void aStringColumnIsNeverQuoted() {
        assertThat(text("'plain, (and) {more}'", DEFAULTS)).isEqualTo("plain, (and) {more}");
    }

    @Test
    void nullStaysNullAndTheRestKeepsItsPlace() {
        Dataset<Row> rows = spark.sql("SELECT CAST(NULL AS STRUCT<a: INT>) AS a, 1 AS b, CAST(NULL AS STRING) AS c");

        assertThat(RowText.of(rows.schema(), DEFAULTS).write(rows.head())).containsExactly(null, "1", null);
    }

    private @Nullable String text(String sql, Switches switches) {
        // From a row that is given, for which Spark starts no task.
        Dataset<Row> rows = spark.sql("SELECT " + sql + " FROM VALUES (1)");
        return RowText.of(rows.schema(), switches).write(rows.head()).get(0);
    }
}
