package dev.limn.queryservice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL stands in here: so many parameters take Spark very long. */
class BatchedRowsTest {

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @AutoClose
    private final Connection connection = database.connect();

    private final List<Integer> sent = new ArrayList<>();

    BatchedRowsTest() throws SQLException {}

    @BeforeEach
    void make() {
        database.execute("create table t (n int, word text)");
    }

    private PreparedStatement batch() throws SQLException {
        return new BatchedRows(connection.prepareStatement(insert(1)), times -> {
            sent.add(times);
            return insert(times);
        });
    }

    private static String insert(int times) {
        return "insert into t values " + String.join(", ", Collections.nCopies(times, "(?, ?)"));
    }

    private String written() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*), count(word), sum(n) from t")) {
            row.next();
            return row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3);
        }
    }

    @Test
    void rowsGoTogetherUpToSoManyParameters() throws SQLException {
        try (PreparedStatement batch = batch()) {
            for (int i = 1; i <= 12_000; i++) {
                batch.setInt(1, i);
                batch.setString(2, i % 2 == 0 ? null : "it's");
                batch.addBatch();
            }

            assertThat(batch.executeBatch()).hasSize(12_000).containsOnly(1);
        }

        assertThat(sent).containsExactly(5_000, 5_000, 2_000);
        assertThat(written()).isEqualTo("12000 6000 72006000");
    }

    @Test
    void aClearedBatchIsNotSent() throws SQLException {
        try (PreparedStatement batch = batch()) {
            batch.setInt(1, 1);
            batch.setString(2, "a");
            batch.addBatch();
            batch.clearBatch();

            assertThat(batch.executeBatch()).isEmpty();
        }

        assertThat(written()).startsWith("0 ");
    }

    @Test
    void aRowWithoutAllValuesIsRefused() throws SQLException {
        try (PreparedStatement batch = batch()) {
            batch.setInt(1, 1);
            batch.setString(2, "a");
            batch.addBatch();
            batch.setInt(1, 2);

            assertThatThrownBy(batch::addBatch)
                    .isInstanceOf(SQLException.class)
                    .hasMessage("row 2 of the batch has 1 values, and the first has 2");
        }
    }

    @Test
    void theDriversOwnFailureIsPassedOn() throws SQLException {
        try (PreparedStatement batch = batch()) {
            batch.setInt(1, 1);
            batch.addBatch();

            assertThatThrownBy(batch::executeBatch)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("parameter 2");
        }
    }
}
