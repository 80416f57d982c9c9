package dev.limn.emulator.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.SharedSpark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTypesTest {

    @ParameterizedTest(name = "{0} into {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    tinyint       | smallint      | true
                    smallint      | int           | true
                    int           | bigint        | true
                    int           | double        | true
                    float         | double        | true
                    int           | decimal(10,0) | true
                    decimal(5,2)  | decimal(7,3)  | true
                    decimal(10,2) | double        | true
                    date          | timestamp     | true
                    timestamp_ntz | timestamp     | true
                    string        | string        | true
                    bigint        | int           | false
                    bigint        | double        | false
                    int           | float         | false
                    int           | decimal(9,0)  | false
                    decimal(5,2)  | decimal(6,1)  | false
                    decimal(16,2) | double        | false
                    double        | float         | false
                    timestamp     | date          | false
                    string        | int           | false
                    int           | string        | false
                    boolean       | int           | false
                    """)
    void convertsWhereNoValueIsLost(String from, String to, boolean taken) {
        var types = SharedSpark.session()
                .sql("SELECT cast(null AS " + from + ") AS a, cast(null AS " + to + ") AS b")
                .schema();

        boolean same = types.fields()[0].dataType().equals(types.fields()[1].dataType());

        assertThat(same || StorableTypes.widens(types.fields()[0].dataType(), types.fields()[1].dataType()))
                .isEqualTo(taken);
    }
}
