package dev.limn.catalog.internal.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SessionTest {

    // Two rows for each number, of which the server gives seven at a time.
    private static final String CUT_OFF = """
            select n / 2 from generate_series(0, %s) n where n / 2 >= %%d order by n limit 7
            """;

    private static final int CAP = 7;

    @Test
    void aResultThatIsCutOffIsReadOnFromWhereItEnded() throws SQLException {
        assertThat(read(49)).isEqualTo(numbers(49));
    }

    @Test
    void aResultThatEndsAtTheCapIsWhole() throws SQLException {
        assertThat(read(6)).isEqualTo(numbers(6));
        assertThat(read(13)).isEqualTo(numbers(13));
    }

    @Test
    void oneNumberWithMoreRowsThanAreGivenIsAFailure() throws SQLException {
        try (TestDatabase database = new TestDatabase();
                Connection connection = database.connect()) {
            String sql = "select 1 from generate_series(1, 20) where 1 >= %d limit 7";

            assertThatThrownBy(() -> new Session(connection, CAP).allRows(sql, 0, row -> row.getLong(1), it -> it))
                    .hasMessageContaining("cut off at 7 rows");
        }
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(0, last).map(n -> n / 2).boxed().toList();
    }

    private static List<Long> read(long last) throws SQLException {
        try (TestDatabase database = new TestDatabase();
                Connection connection = database.connect()) {
            return new Session(connection, CAP).allRows(CUT_OFF.formatted(last), 0, row -> row.getLong(1), it -> it);
        }
    }
}
