package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ViewsTest {

    @AutoClose
    private static Client client;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
    }

    @Test
    @DisplayName("a view is read as a table, and sees what is written below it [syntax]")
    void aViewIsReadAsATable() throws SQLException {
        client.executeAll(
                "CREATE TABLE v_base AS SELECT 1 AS id, 'a' AS name",
                "CREATE VIEW v_over AS SELECT id, upper(name) AS loud FROM v_base WHERE id < 10",
                "CREATE VIEW v_over_view AS SELECT loud FROM v_over ORDER BY loud");
        assertThat(client.column("SELECT * FROM v_over_view")).containsExactly("A");

        client.execute("INSERT INTO v_base SELECT 2 AS id, 'b' AS name");

        assertThat(client.column("SELECT * FROM v_over_view")).containsExactly("A", "B");
        assertThat(client.value("SELECT count(*) FROM v_over JOIN v_over_view USING (loud)"))
                .isEqualTo("2");
        try (Client other = Client.open()) {
            assertThat(other.column("SELECT LOUD FROM public.V_OVER_VIEW")).containsExactly("A", "B");
        }
    }

    @Test
    @DisplayName("CREATE OR REPLACE VIEW gives a view another query; without, it is 42P07 [syntax]")
    void aViewIsReplaced() throws SQLException {
        client.executeAll(
                "CREATE VIEW v_replaced AS SELECT sku FROM products",
                "CREATE VIEW v_over_replaced AS SELECT * FROM v_replaced");
        assertThat(client.state("CREATE VIEW v_replaced AS SELECT 1 AS one")).isEqualTo("42P07");
        assertThat(client.labels("SELECT * FROM v_over_replaced")).containsExactly("sku");

        client.execute("CREATE OR REPLACE VIEW v_replaced AS SELECT 1 AS one, 2 AS two");

        assertThat(client.labels("SELECT * FROM v_replaced")).containsExactly("one", "two");
        assertThat(client.labels("SELECT * FROM v_over_replaced")).containsExactly("one", "two");
    }

    @Test
    void aViewOfADroppedTableFails() throws SQLException {
        client.executeAll(
                "CREATE TABLE v_gone AS SELECT 1 AS id",
                "CREATE VIEW v_left AS SELECT id FROM v_gone",
                "SELECT * FROM v_left",
                "DROP TABLE v_gone");

        assertThat(client.state("SELECT * FROM v_left")).isEqualTo("42P01");
        assertThat(client.message("SELECT * FROM v_left")).contains("v_gone");
        client.execute("DROP VIEW v_left");
        assertThat(client.state("SELECT * FROM v_left")).isEqualTo("42P01");
    }

    @Test
    void aViewNeedsAQueryThatRuns() throws SQLException {
        assertThat(client.state("CREATE VIEW v_wrong AS SELECT * FROM no_such_table"))
                .isEqualTo("42P01");
        assertThat(client.state("CREATE VIEW v_wrong AS SELECT no_such_column FROM products"))
                .isEqualTo("58000");
        assertThat(client.state("CREATE VIEW v_wrong SELECT 1")).isEqualTo("42601");
        assertThat(client.state("DROP VIEW v_wrong")).isEqualTo("42P01");
        assertThat(client.state("DROP VIEW IF EXISTS v_wrong")).isEqualTo(Client.SUCCESS);
        assertThat(client.state("DROP VIEW products")).isEqualTo("42809");
    }

    @Test
    void aViewIsNotDefinedByItself() throws SQLException {
        client.executeAll("CREATE VIEW v_one AS SELECT 1 AS id", "CREATE VIEW v_two AS SELECT * FROM v_one");

        assertThat(client.message("CREATE OR REPLACE VIEW v_one AS SELECT * FROM v_two"))
                .contains("defined by itself");
        assertThat(client.value("SELECT id FROM v_two")).isEqualTo("1");
    }

    @Test
    @DisplayName("SHOW VIEWS names what a view depends on [syntax]")
    void showViews() throws SQLException {
        client.executeAll(
                "CREATE VIEW v_deep AS SELECT e._id FROM events e JOIN purchases p ON p._id = e._id",
                "CREATE VIEW v_deeper AS SELECT * FROM v_deep");

        assertThat(client.labels("SHOW VIEWS"))
                .containsExactly(
                        "Db Name", "Schema Name", "Name", "Id", "Dataset Dependencies", "Views Dependencies", "TYPE");
        List<List<String>> views = client.rows("SHOW VIEWS").stream()
                .filter(row -> String.valueOf(row.get(2)).startsWith("v_deep"))
                .map(row -> List.of(
                        String.valueOf(row.get(2)),
                        String.valueOf(row.get(4)),
                        String.valueOf(row.get(5)),
                        String.valueOf(row.get(6))))
                .toList();
        assertThat(views)
                .containsExactly(
                        List.of("v_deep", "events", "purchases", "ADLS"), List.of("v_deeper", "", "v_deep", "ADLS"));
    }

    @Test
    @DisplayName("a view reads tables as they are, in a FLATTEN session too [flatten]")
    void aViewInAFlattenSession() throws SQLException {
        client.execute("CREATE VIEW v_nested AS SELECT _id, commerce, commerce.`order`.priceTotal AS total FROM events"
                + " WHERE commerce.`order` IS NOT NULL");
        var emulator = RunningEmulator.shared();

        try (Client flat = Client.open(emulator, emulator.database() + "?FLATTEN")) {
            assertThat(flat.labels("SELECT * FROM v_nested LIMIT 1"))
                    .startsWith("_id")
                    .contains("commerce.order.priceTotal", "total")
                    .doesNotContain("commerce");
            assertThat(flat.value("SELECT count(*) FROM v_nested WHERE \"commerce.order.priceTotal\" = total"))
                    .isEqualTo(client.value("SELECT count(*) FROM v_nested"));
            assertThat(flat.state("CREATE VIEW v_flat AS SELECT 1 AS id")).isEqualTo("0A000");
        }
    }
}
