package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** DECLARE, FETCH, CLOSE; PREPARE, EXECUTE, DEALLOCATE; BEGIN, COMMIT, ROLLBACK. */
class CursorsTest {

    private Client client;

    @BeforeEach
    void open() throws SQLException {
        client = Client.open();
    }

    @AfterEach
    void close() throws SQLException {
        client.close();
    }

    @Test
    @DisplayName("FETCH n [IN | FROM] takes the next rows of a cursor, then none [syntax]")
    void fetchTakesTheNextRows() throws SQLException {
        client.execute("DECLARE c CURSOR FOR SELECT sku FROM products ORDER BY sku");

        assertThat(client.column("FETCH 2 FROM c")).containsExactly("AC-0001", "AC-0002");
        assertThat(client.column("FETCH 1 IN C")).containsExactly("AC-0003");
        assertThat(client.column("FETCH 1 c")).containsExactly("AC-0004");
        assertThat(client.column("FETCH NEXT FROM c")).containsExactly("AC-0005");
        assertThat(client.value("SELECT count(*) FROM products")).isEqualTo("200");
        assertThat(client.column("FETCH FORWARD 190 FROM c")).hasSize(190);
        assertThat(client.column("FETCH ALL FROM c")).hasSize(5);
        assertThat(client.column("FETCH 5 FROM c")).isEmpty();
    }

    @Test
    @DisplayName("after CLOSE nothing can be done with a cursor, CLOSE ALL closes all [syntax]")
    void closes() throws SQLException {
        client.executeAll(
                "DECLARE c1 CURSOR FOR VALUES (1), (2)",
                "DECLARE c2 NO SCROLL CURSOR WITH HOLD FOR SELECT 1 LIMIT 0",
                "DECLARE c3 CURSOR FOR SELECT 3",
                "FETCH 1 FROM c1");

        client.execute("CLOSE c1");
        assertThat(client.state("FETCH 1 FROM c1")).isEqualTo("34000");
        assertThat(client.state("CLOSE c1")).isEqualTo("34000");
        assertThat(client.column("FETCH 1 FROM c2")).containsExactly("1");
        client.execute("CLOSE ALL");
        assertThat(client.state("FETCH 1 FROM c2")).isEqualTo("34000");
        client.execute("DECLARE c1 CURSOR FOR SELECT 4");
        assertThat(client.column("FETCH 1 FROM c1")).containsExactly("4");
    }

    @Test
    void cursorsAreASessionsOwn() throws SQLException {
        client.execute("DECLARE c CURSOR FOR SELECT 1");

        assertThat(client.state("DECLARE c CURSOR FOR SELECT 2")).isEqualTo("42P03");
        try (Client other = Client.open()) {
            assertThat(other.state("FETCH 1 FROM c")).isEqualTo("34000");
        }
    }

    @Test
    void aCursorOfAWrongQueryIsNotOpened() {
        assertThat(client.state("DECLARE c CURSOR FOR SELECT * FROM no_such_table"))
                .isEqualTo("42P01");
        assertThat(client.state("DECLARE c CURSOR SELECT 1")).isEqualTo("42601");
        assertThat(client.state("FETCH 1 FROM c")).isEqualTo("34000");
        assertThat(client.state("FETCH x y z")).isEqualTo("42601");
    }

    @Test
    void aCursorReadsWhatWasThereWhenItWasDeclared() throws SQLException {
        client.executeAll(
                "CREATE TABLE cur_table AS SELECT 1 AS id",
                "DECLARE c CURSOR FOR SELECT id FROM cur_table ORDER BY id",
                "INSERT INTO cur_table SELECT 2 AS id",
                "DROP TABLE cur_table");

        assertThat(client.column("FETCH ALL FROM c")).containsExactly("1");
    }

    @Test
    @DisplayName("PREPARE with $1, EXECUTE with values, DEALLOCATE; names in any case [prep, syntax]")
    void preparesAndExecutes() throws SQLException {
        client.executeAll(
                "PREPARE p1 AS SELECT sku FROM products WHERE category = $1 ORDER BY sku LIMIT 2",
                "PREPARE p2 (int, text, timestamp) AS SELECT $1 + 1, $2, $3");

        assertThat(client.column("EXECUTE p1('Kitchen')")).containsExactly("AC-0001", "AC-0005");
        assertThat(client.column("execute P1('it''s $1 ?')")).isEmpty();
        assertThat(client.row("EXECUTE p2(1 + 1, concat('a', 'b'), TIMESTAMP '2020-01-01 00:00:00')"))
                .containsExactly("3", "ab", "2020-01-01 00:00:00.0");
        assertThat(client.row("EXECUTE p2(NULL, NULL, NULL)")).containsOnlyNulls();
        assertThat(client.state("EXECUTE p1")).isEqualTo("42601");
        assertThat(client.state("EXECUTE p1(1, 2)")).isEqualTo("42601");
        client.execute("DEALLOCATE p1");
        assertThat(client.state("EXECUTE p1('x')")).isEqualTo("26000");
        assertThat(client.state("DEALLOCATE p1")).isEqualTo("26000");
        client.execute("DEALLOCATE ALL");
        assertThat(client.state("EXECUTE p2(1, 'a', NULL)")).isEqualTo("26000");
    }

    @Test
    @DisplayName("PREPARE takes a SELECT only, and lasts for its session [prep]")
    void prepareTakesASelectOnly() throws SQLException {
        client.execute("PREPARE p AS SELECT 1");

        assertThat(client.state("PREPARE p AS SELECT 2")).isEqualTo("42P05");
        assertThat(client.state("PREPARE q AS INSERT INTO products SELECT 'x' AS sku"))
                .isEqualTo("0A000");
        assertThat(client.state("PREPARE q AS SELECT * FROM no_such_table")).isEqualTo("42P01");
        try (Client other = Client.open()) {
            assertThat(other.state("EXECUTE p")).isEqualTo("26000");
        }
    }

    @Test
    @DisplayName("transactions are accepted in all their spellings, and roll nothing back [syntax, faq]")
    void transactionsRollNothingBack() throws SQLException {
        client.executeAll("CREATE TABLE tx_table (id INT)", "BEGIN", "INSERT INTO tx_table VALUES (1)", "ROLLBACK");
        client.executeAll("BEGIN WORK", "INSERT INTO tx_table VALUES (2)", "ROLLBACK WORK");
        client.executeAll("BEGIN TRANSACTION", "COMMIT", "START TRANSACTION", "END", "COMMIT", "ROLLBACK");
        client.connection().setAutoCommit(false);
        client.execute("INSERT INTO tx_table VALUES (3)");
        client.connection().rollback();
        client.connection().setAutoCommit(true);

        assertThat(client.column("SELECT id FROM tx_table ORDER BY id")).containsExactly("1", "2", "3");
    }

    @Test
    @DisplayName("an error does not end a transaction, which is none [syntax, faq]")
    void anErrorWithinATransaction() throws SQLException {
        client.connection().setAutoCommit(false);
        assertThat(client.value("SELECT 1")).isEqualTo("1");
        assertThat(client.state("SELECT * FROM no_such_table")).isEqualTo("42P01");
        assertThat(client.value("SELECT 2")).isEqualTo("2");
        client.connection().commit();
        client.connection().setAutoCommit(true);
    }

    @Test
    @DisplayName("savepoints, isolation and read-only are not documented: refused")
    void whatIsNotDocumentedIsRefused() {
        for (String sql : new String[] {
            "SAVEPOINT a",
            "RELEASE SAVEPOINT a",
            "ROLLBACK TO SAVEPOINT a",
            "SET TRANSACTION READ ONLY",
            "BEGIN READ ONLY",
            "START TRANSACTION ISOLATION LEVEL SERIALIZABLE",
            "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
            "COPY products TO STDOUT",
            "CALL x()",
            "GRANT SELECT ON products TO x",
            "LISTEN x"
        }) {
            assertThat(client.state(sql)).as(sql).isEqualTo("0A000");
        }
        assertThat(client.state("BEGIN SELECT 1")).isEqualTo("42601");
        assertThat(client.state("COMMIT now")).isEqualTo("42601");
    }
}
