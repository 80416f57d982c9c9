package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anonymous blocks. */
class BlocksTest {

    @AutoClose
    private static Client client;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$BEGIN INSERT INTO bl_spelled VALUES (1); $$END;",
                "$$BEGIN INSERT INTO bl_spelled VALUES (1); END$$;",
                "$$ BEGIN INSERT INTO bl_spelled VALUES (1); END $$;",
                "$$ begin INSERT INTO bl_spelled VALUES (1); end $$",
                "$$ BEGIN INSERT INTO bl_spelled VALUES (1); EXCEPTION WHEN OTHER THEN SELECT 'ERROR'; END $$",
                "$$ BEGIN INSERT INTO bl_spelled VALUES (1); EXCEPTION WHEN OTHERS THEN SELECT 'ERROR'; $$END"
            })
    @DisplayName("a block in each of its spellings [syntax, anon, incr]")
    void eachSpelling(String block) throws SQLException {
        client.executeAll("DROP TABLE IF EXISTS bl_spelled", "CREATE TABLE bl_spelled (id INT)", block);

        assertThat(client.column("SELECT id FROM bl_spelled")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the driver sends a block as one statement [pgjdbc]")
    void aBlockIsOneStatement(Mode mode) throws SQLException {
        try (Client other = mode.open()) {
            String table = "bl_mode_" + mode.name().toLowerCase(java.util.Locale.ROOT);
            other.execute("$$ BEGIN CREATE TABLE " + table + " AS SELECT 1 AS id; INSERT INTO " + table
                    + " SELECT 2 AS id; END $$");
            assertThat(other.column("SELECT id FROM " + table + " ORDER BY id")).containsExactly("1", "2");
        }
    }

    @Test
    @DisplayName("SET @v = SELECT …, then @v, within quotes too [syntax]")
    void variables() throws SQLException {
        client.execute("""
                $$ BEGIN
                    SET @count = SELECT count(*) FROM products;
                    SET @text = SELECT 'it''s';
                    SET @sum = 1 + 2;
                    SET @none = SELECT CAST(NULL AS STRING);
                    SET @when = SELECT TIMESTAMP '2024-01-02 03:04:05';
                    CREATE TABLE bl_variables AS
                        SELECT @count + 1 AS more, @text AS text, '<@text-@count>' AS quoted, @sum AS sum,
                               @none AS none, CAST(@when AS TIMESTAMP) AS moment, 'a@b.c' AS mail;
                END $$""");

        assertThat(client.row("SELECT * FROM bl_variables"))
                .containsExactly("201", "it's", "<it's-200>", "3", null, "2024-01-02 03:04:05.0", "a@b.c");
    }

    @Test
    @DisplayName("IF … ELSEIF … ELSE … END IF, within a block only [syntax]")
    void choices() throws SQLException {
        client.execute("CREATE TABLE bl_chosen (n INT, chosen STRING)");
        for (int n = 1; n <= 3; n++) {
            client.execute("$$ BEGIN SET @n = SELECT " + n + ";"
                    + " IF @n = 1 THEN INSERT INTO bl_chosen SELECT @n AS n, 'if' AS chosen;"
                    + " ELSEIF @n = 2 THEN INSERT INTO bl_chosen SELECT @n AS n, 'elseif' AS chosen;"
                    + " ELSE INSERT INTO bl_chosen SELECT @n AS n, 'else' AS chosen;"
                    + " IF @n > 2 THEN INSERT INTO bl_chosen SELECT 9 AS n, 'nested' AS chosen; END IF;"
                    + " END IF; END $$");
        }

        assertThat(client.column("SELECT concat(n, chosen) FROM bl_chosen ORDER BY n"))
                .containsExactly("1if", "2elseif", "3else", "9nested");
        assertThat(client.state("IF true THEN SELECT 1; END IF")).isEqualTo("42601");
    }

    @Test
    @DisplayName("EXCEPTION WHEN OTHER handles what fails; what was done before stays done [syntax, faq]")
    void exceptions() throws SQLException {
        client.execute("""
                $$ BEGIN
                    CREATE TABLE bl_before AS SELECT 1 AS id;
                    DROP TABLE no_such_table;
                    CREATE TABLE bl_never AS SELECT 1 AS id;
                EXCEPTION WHEN OTHER THEN
                    CREATE TABLE bl_handled AS SELECT 1 AS id;
                END $$""");

        assertThat(client.row("SELECT table_exists('bl_before'), table_exists('bl_never'), table_exists('bl_handled')"))
                .containsExactly("t", "f", "t");
    }

    @Test
    @DisplayName("raise_error ends a block with its words [syntax]")
    void raisesErrors() {
        String block = "$$ BEGIN SELECT raise_error('my own words'); END $$";

        assertThat(client.state(block)).isEqualTo("58000");
        assertThat(client.message(block)).contains("my own words");
        assertThat(client.state("$$ BEGIN SELECT raise_error('x'); EXCEPTION WHEN OTHER THEN SELECT 'ERROR'; END $$"))
                .isEqualTo(Client.SUCCESS);
        assertThat(client.message("$$ BEGIN SELECT 1/0; DROP TABLE no_such_table; EXCEPTION WHEN OTHER THEN"
                        + " SELECT raise_error('from the handler'); END $$"))
                .contains("from the handler");
    }

    @Test
    @DisplayName("blocks nest, each with its own handler [syntax]")
    void blocksNest() throws SQLException {
        client.execute("""
                $$ BEGIN
                    BEGIN
                        DROP TABLE no_such_table;
                    EXCEPTION WHEN OTHER THEN
                        CREATE TABLE bl_inner AS SELECT 1 AS id;
                    END;
                    CREATE TABLE bl_outer AS SELECT 2 AS id;
                EXCEPTION WHEN OTHER THEN
                    DROP TABLE bl_inner;
                END $$""");

        assertThat(client.row("SELECT table_exists('bl_inner'), table_exists('bl_outer')"))
                .containsExactly("t", "t");
    }

    @Test
    @DisplayName("the page's block that creates a table once and fills it afterwards, with # remarks [syntax]")
    void tableExistsInABlock() throws SQLException {
        String block = """
                $$
                BEGIN
                #Set mytableexist to true if it's there already; the rest follows.
                SET @mytableexist = SELECT table_exists('bl_target');
                -- a one time operation
                CREATE TABLE IF NOT EXISTS bl_target AS
                  SELECT sku
                  FROM   products limit 10;
                 INSERT INTO bl_target           (
                                     select sku
                                     from   products
                                     WHERE  @mytableexist = 'true' limit 20
                              ) ;
                EXCEPTION
                WHEN other THEN SELECT 'ERROR';

                END $$;""";

        client.execute(block);
        assertThat(client.value("SELECT count(*) FROM bl_target")).isEqualTo("10");
        client.execute(block);
        assertThat(client.value("SELECT count(*) FROM bl_target")).isEqualTo("30");
    }

    @Test
    @DisplayName("the page's incremental block, from snapshot to snapshot [syntax, incr]")
    void anIncrementalBlock() throws SQLException {
        client.executeAll("CREATE TABLE bl_source AS SELECT 1 AS _id", "INSERT INTO bl_source SELECT 2 AS _id");
        client.execute("""
                $$BEGIN
                   SET @v_snapshot_from = select parent_id  from (select history_meta('bl_source') ) tab where is_current;
                   SET @v_snapshot_to = select snapshot_id from (select history_meta('bl_source') ) tab where is_current;
                   SET @v_log_id = select now();
                   CREATE TABLE bl_increment
                     AS SELECT _id AS id FROM bl_source SNAPSHOT BETWEEN @v_snapshot_from AND @v_snapshot_to;

                EXCEPTION
                  WHEN OTHER THEN
                    DROP TABLE IF EXISTS bl_increment;
                    SELECT 'ERROR';
                $$END;""");

        assertThat(client.column("SELECT id FROM bl_increment")).containsExactly("2");
    }

    @Test
    @DisplayName("a checkpoint table gives the first snapshot, HEAD when there is none yet [syntax, incr]")
    void aBlockWithACheckpoint() throws SQLException {
        client.executeAll(
                "CREATE TABLE bl_facts AS SELECT 1 AS id",
                "CREATE TABLE bl_copy (id INT)",
                "CREATE TABLE bl_checkpoint AS SELECT 'bl_facts' AS process_name, CAST(NULL AS STRING) AS"
                        + " last_snapshot_id, TIMESTAMP '2020-01-01 00:00:00' AS process_timestamp");
        String block = """
                $$ BEGIN
                    SET resolve_fallback_snapshot_on_failure=true;
                    SET @from_id = SELECT coalesce(last_snapshot_id, 'HEAD') FROM bl_checkpoint a JOIN
                                   (SELECT MAX(process_timestamp) process_timestamp FROM bl_checkpoint
                                    WHERE process_name = 'bl_facts') b ON a.process_timestamp = b.process_timestamp;
                    SET @to_id = SELECT snapshot_id FROM (SELECT history_meta('bl_facts')) WHERE is_current = true;
                    SET @now = SELECT CURRENT_TIMESTAMP;
                    INSERT INTO bl_copy SELECT * FROM bl_facts SNAPSHOT BETWEEN @from_id AND @to_id;
                    Insert Into bl_checkpoint SELECT 'bl_facts' process_name,
                        cast(@to_id AS string) last_snapshot_id, cast(@now AS TIMESTAMP) process_timestamp;
                EXCEPTION WHEN OTHER THEN SELECT raise_error('it should not fail');
                END
                $$;""";

        client.execute(block);
        client.execute("INSERT INTO bl_facts SELECT 2 AS id");
        client.execute(block);

        assertThat(client.column("SELECT id FROM bl_copy ORDER BY id")).containsExactly("1", "2");
        client.execute("SET resolve_fallback_snapshot_on_failure=false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$ BEGIN SELECT 1 END $$",
                "$$ BEGIN SELECT 1; $$",
                "$$ BEGIN IF true THEN SELECT 1; END $$",
                "$$ SELECT 1; END $$",
                "$$ BEGIN SELECT 1; EXCEPTION WHEN FOO THEN SELECT 1; END $$",
                "$$ BEGIN SELEC 1; END $$"
            })
    void wrongBlocks(String block) {
        assertThat(client.state(block)).isEqualTo("42601");
    }
}
