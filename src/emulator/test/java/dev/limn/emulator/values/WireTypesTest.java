package dev.limn.emulator.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.testing.SharedSpark;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTypesTest {

    @DisplayName("Scalars have the counterparts one expects [writing, nested]")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "string | 25 | -1",
                "boolean | 16 | 1",
                "byte | 21 | 2",
                "short | 21 | 2",
                "int | 23 | 4",
                "long | 20 | 8",
                "float | 700 | 4",
                "double | 701 | 8",
                "date | 1082 | 4",
                "timestamp | 1114 | 8",
                "timestamp_ntz | 1114 | 8",
                "binary | 17 | -1",
                "decimal(10,2) | 1700 | -1",
                "void | 25 | -1",
                "interval day to second | 25 | -1"
            })
    void scalarsHaveTheirPostgresCounterparts(String spark, int oid, short length) {
        assertThat(WireTypes.type(DataType.fromDDL(spark))).isEqualTo(new PgType(oid, length));
    }

    @DisplayName("A struct selected whole comes back as a string [writing]")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"struct<a: int>", "array<int>", "array<struct<a: int>>", "map<string, int>"})
    void complexValuesAreText(String spark) {
        assertThat(WireTypes.type(DataType.fromDDL(spark))).isEqualTo(PgType.TEXT);
    }

    @Test
    void decimalsTellPrecisionAndScale() {
        int modifier = WireTypes.modifier(DataType.fromDDL("decimal(10,2)"));

        // As PostgreSQL's numerictypmodin packs them.
        assertThat(modifier).isEqualTo(655_366);
    }

    @Test
    void lengthsOfAColumnOutliveSparksStrings() {
        SparkSession spark = SharedSpark.session();
        spark.sql("CREATE TABLE wire_types (a VARCHAR(20), b CHAR(3), c STRING) USING parquet");
        try {
            assertThat(WireTypes.columns(spark.table("wire_types").schema()))
                    .containsExactly(
                            new ResultColumn("a", PgType.VARCHAR, 24),
                            new ResultColumn("b", new PgType(1042, (short) -1), 7),
                            new ResultColumn("c", PgType.TEXT));
        } finally {
            spark.sql("DROP TABLE wire_types");
        }
    }
}
