package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SNAPSHOT clause and what is known of snapshots. */
class SnapshotsTest {

    @AutoClose
    private static Client client;

    private static List<@Nullable String> ids = List.of();

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
        client.executeAll(
                "CREATE TABLE sn_table AS SELECT 1 AS id",
                "INSERT INTO sn_table SELECT 2 AS id",
                "INSERT INTO sn_table SELECT id + 2 AS id FROM sn_table");
        ids = client.column("SELECT snapshot_id FROM (SELECT history_meta('sn_table')) ORDER BY made_current_at");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SINCE $1                | 2 3 4
                    SINCE $2                | 3 4
                    SINCE $3                |
                    SINCE HEAD              | 1 2 3 4
                    SINCE TAIL              |
                    AS OF $1                | 1
                    AS OF $2                | 1 2
                    AS OF TAIL              | 1 2 3 4
                    AS OF HEAD              |
                    BETWEEN $1 AND $2       | 2
                    BETWEEN $1 AND $3       | 2 3 4
                    BETWEEN HEAD AND $1     | 1
                    BETWEEN $2 AND TAIL     | 3 4
                    BETWEEN HEAD AND TAIL   | 1 2 3 4
                    BETWEEN 'HEAD' AND '$2' | 1 2""")
    @DisplayName("SINCE and the first of BETWEEN are exclusive, AS OF and the second inclusive [syntax]")
    void theClauseSelectsWrites(String clause, @Nullable String expected) throws SQLException {
        String sql = "SELECT id FROM sn_table SNAPSHOT " + withIds(clause) + " ORDER BY id";

        assertThat(client.column(sql)).containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    private static String withIds(String text) {
        String with = text;
        for (int i = 1; i <= ids.size(); i++) {
            with = with.replace("$" + i, String.valueOf(ids.get(i - 1)));
        }
        return with;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT s.id FROM sn_table s SNAPSHOT SINCE $1
                    SELECT s.id FROM sn_table AS s SNAPSHOT SINCE $1
                    SELECT s.id FROM sn_table SNAPSHOT SINCE $1 s
                    SELECT s.id FROM sn_table SNAPSHOT SINCE $1 AS s
                    SELECT sn_table.id FROM sn_table SNAPSHOT SINCE $1
                    SELECT "s"."id" FROM "public"."sn_table" "s" SNAPSHOT SINCE $1
                    SELECT id FROM (SELECT id FROM sn_table SNAPSHOT SINCE $1) q
                    WITH q AS (SELECT id FROM sn_table SNAPSHOT SINCE $1) SELECT id FROM q
                    SELECT id FROM sn_table SNAPSHOT SINCE $1 WHERE id > 0 GROUP BY id
                    SELECT s.id FROM sn_table SNAPSHOT SINCE $1 s JOIN sn_table SNAPSHOT AS OF $3 t ON s.id = t.id
                    SELECT s.id FROM sn_table SNAPSHOT SINCE $1 s, sn_table SNAPSHOT AS OF $1 t
                    SELECT id FROM sn_table SNAPSHOT SINCE $1 UNION SELECT id FROM sn_table SNAPSHOT SINCE $2
                    SELECT id FROM sn_table SNAPSHOT SINCE $1 NATURAL JOIN sn_table""")
    @DisplayName("the clause works on a table or its alias, for each table of a join [syntax]")
    void theClauseStandsWithTables(String sql) throws SQLException {
        assertThat(client.column(withIds(sql))).containsExactlyInAnyOrder("2", "3", "4");
    }

    @Test
    @DisplayName("the clause works neither on a view nor on a sub-query [syntax]")
    void theClauseWorksOnTablesOnly() {
        assertThat(client.state("SELECT * FROM purchases SNAPSHOT SINCE HEAD")).isEqualTo("0A000");
        assertThat(client.state("SELECT * FROM purchases p SNAPSHOT SINCE HEAD"))
                .isEqualTo("0A000");
        assertThat(client.state("SELECT * FROM (SELECT id FROM sn_table) q SNAPSHOT SINCE HEAD"))
                .isEqualTo("42601");
        assertThat(client.state("SELECT * FROM sn_table SNAPSHOT SINCE yesterday"))
                .isEqualTo("42601");
        assertThat(client.state("SELECT * FROM sn_table SNAPSHOT BETWEEN 1")).isEqualTo("42601");
        assertThat(client.state("SELECT * FROM no_such_table SNAPSHOT SINCE HEAD"))
                .isEqualTo("42P01");
    }

    @Test
    @DisplayName("the clause may be used in CREATE TABLE AS, INSERT INTO and a view [syntax]")
    void theClauseIsUsedInWrites() throws SQLException {
        client.executeAll(
                withIds("CREATE TABLE sn_copy AS SELECT id FROM sn_table SNAPSHOT SINCE $2"),
                withIds("INSERT INTO sn_copy AS (SELECT * FROM sn_table SNAPSHOT AS OF $1)"),
                withIds("CREATE VIEW sn_view AS SELECT id FROM sn_table SNAPSHOT BETWEEN $1 AND $2"));

        assertThat(client.column("SELECT id FROM sn_copy ORDER BY id")).containsExactly("1", "3", "4");
        assertThat(client.column("SELECT id FROM sn_view")).containsExactly("2");
    }

    @Test
    @DisplayName("history_meta lists snapshots: snapshot_id, parent_id, is_current [syntax, incr]")
    void historyMetaListsSnapshots() throws SQLException {
        assertThat(client.rows("SELECT snapshot_id, parent_id, is_current FROM (SELECT history_meta('sn_table')) tab"
                        + " ORDER BY made_current_at"))
                .isEqualTo(List.of(
                        java.util.Arrays.asList(ids.get(0), null, "f"),
                        java.util.Arrays.asList(ids.get(1), ids.get(0), "f"),
                        java.util.Arrays.asList(ids.get(2), ids.get(1), "t")));
        assertThat(client.value("SELECT parent_id FROM (SELECT history_meta('public.sn_table')) WHERE is_current"))
                .isEqualTo(ids.get(1));
    }

    @Test
    @DisplayName("history_meta of an empty dataset has no rows, of a view it is 58000 [faq]")
    void historyMetaOfWhatHasNone() throws SQLException {
        client.execute("CREATE TABLE sn_empty (id INT)");

        assertThat(client.rows("SELECT history_meta('sn_empty')")).isEmpty();
        assertThat(client.state("SELECT history_meta('purchases')")).isEqualTo("58000");
        assertThat(client.message("SELECT history_meta('purchases')"))
                .contains("historyMeta can be used on datalake tables only");
        assertThat(client.state("SELECT history_meta('no_such_table')")).isEqualTo("42P01");
    }

    @Test
    @DisplayName("an expired first snapshot is an error, or the earliest there is, inclusively [syntax]")
    void anExpiredFirstSnapshot() throws SQLException {
        client.executeAll(
                "CREATE TABLE sn_expired AS SELECT 1 AS id",
                "INSERT INTO sn_expired SELECT 2 AS id",
                "INSERT INTO sn_expired SELECT 3 AS id");
        List<@Nullable String> old =
                client.column("SELECT snapshot_id FROM (SELECT history_meta('sn_expired')) ORDER BY made_current_at");
        RunningEmulator.shared().lake().expireSnapshots("sn_expired", Long.parseLong(String.valueOf(old.get(1))));
        String sql = "SELECT id FROM sn_expired SNAPSHOT BETWEEN " + old.get(0) + " AND " + old.get(2) + " ORDER BY id";

        assertThat(client.state(sql)).isEqualTo("58000");
        client.execute("SET resolve_fallback_snapshot_on_failure=true");
        assertThat(client.column(sql)).containsExactly("2", "3");
        client.execute("SET resolve_fallback_snapshot_on_failure=false");
        assertThat(client.state(sql)).isEqualTo("58000");
        assertThat(client.column("SELECT id FROM sn_expired ORDER BY id")).containsExactly("1", "2", "3");
    }

    @Test
    @DisplayName("table_exists tells whether a table is there, in any case [syntax]")
    void tableExists() throws SQLException {
        assertThat(client.row(
                        "SELECT table_exists('sn_table'), table_exists('SN_TABLE'), table_exists('public.events'),"
                                + " table_exists('purchases'), table_exists('no_such_table')"))
                .containsExactly("t", "t", "t", "t", "f");
    }
}
