package dev.limn.catalog.internal.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTextTest {

    @ParameterizedTest
    @CsvSource({
        "bool, -1",
        "bytea, -1",
        "char, -1",
        "name, -1",
        "int8, -1",
        "int2, -1",
        "int4, -1",
        "text, -1",
        "oid, -1",
        "json, -1",
        "float4, -1",
        "float8, -1",
        "inet, -1",
        "bpchar, -1",
        "bpchar, 9",
        "varchar, -1",
        "varchar, 14",
        "date, -1",
        "time, -1",
        "time, 3",
        "timestamp, -1",
        "timestamp, 0",
        "timestamptz, -1",
        "timestamptz, 6",
        "timetz, 2",
        "numeric, -1",
        "numeric, 655366",
        "numeric, 657410",
        "uuid, -1",
        "jsonb, -1",
        "anyarray, -1"
    })
    void isWhatPostgresqlWrites(String name, int modifier) throws SQLException {
        try (TestDatabase database = new TestDatabase();
                Connection connection = database.connect()) {
            List<String> text = new Session(connection)
                    .rows(
                            "select format_type(oid, " + modifier + ") from pg_type where typname = '" + name + "'",
                            row -> row.getString(1));

            assertThat(text).containsExactly(TypeText.system(name, modifier, 0).text());
        }
    }

    @Test
    void arraysHaveBracketsForEachDimension() {
        assertThat(TypeText.system("varchar", 14, 2).text()).isEqualTo("character varying(10)[][]");
    }
}
