package dev.limn.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Blocks of the kind that Adobe's pages print, sent whole by pgjdbc. */
class PublishedBlocksTest {

    private static final String LOAD = """
            $$ BEGIN
                SET resolve_fallback_snapshot_on_failure=true;
                SET @from_snapshot_id = SELECT coalesce(last_snapshot_id, 'HEAD') FROM load_log a JOIN
                                        (SELECT MAX(process_timestamp) process_timestamp FROM load_log
                                            WHERE process_name = 'load_source' AND process_status = 'SUCCESSFUL') b
                                            ON a.process_timestamp = b.process_timestamp;
                SET @to_snapshot_id = SELECT snapshot_id FROM (SELECT history_meta('load_source')) WHERE is_current = true;
                SET @last_updated_timestamp = SELECT CURRENT_TIMESTAMP;
                %s
             INSERT INTO
                load_log
                SELECT
                    'load_source' process_name,
                    'SUCCESSFUL' process_status,
                    cast( @to_snapshot_id AS string) last_snapshot_id,
                    cast( @last_updated_timestamp AS TIMESTAMP) process_timestamp;
            EXCEPTION
              WHEN OTHERS THEN
                SELECT 'ERROR';
            END
            $$;
            """;

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = RunningEmulator.connect(RunningEmulator.shared());
    }

    @AfterEach
    void close() throws SQLException {
        for (String table : List.of("load_log", "load_source", "load_target", "made_once", "ids_since")) {
            execute("drop table if exists " + table);
        }
        connection.close();
    }

    @Test
    @DisplayName("Incremental load: each run takes what was written since the last [incr]")
    void loadsIncrementally() throws SQLException {
        execute("create table load_source as select id as _id from range(3)");
        execute("""
                CREATE TABLE load_log AS
                SELECT cast(NULL AS string) process_name, cast(NULL AS string) process_status,
                    cast(NULL AS string) last_snapshot_id, cast(NULL AS TIMESTAMP) process_timestamp
                WHERE false
                """);
        execute("""
                INSERT INTO load_log
                SELECT 'load_source' process_name, 'SUCCESSFUL' process_status,
                    cast(NULL AS string) last_snapshot_id, CURRENT_TIMESTAMP process_timestamp
                """);

        execute(LOAD.formatted("CREATE TABLE load_target AS SELECT * FROM load_source"
                + " SNAPSHOT BETWEEN @from_snapshot_id AND @to_snapshot_id ;"));
        assertThat(value("select count(*) from load_target")).isEqualTo("3");

        execute("insert into load_source select id + 2 as _id from range(3)");
        execute(LOAD.formatted("INSERT INTO load_target SELECT * FROM load_source"
                + " SNAPSHOT BETWEEN @from_snapshot_id AND @to_snapshot_id"
                + " WHERE NOT EXISTS (SELECT _id FROM load_target a WHERE load_source._id = a._id);"));

        assertThat(value("select concat_ws(',', sort_array(collect_list(_id))) from load_target"))
                .isEqualTo("0,1,2,3,4");
        assertThat(value("select count(distinct last_snapshot_id) from load_log"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("A block keeps the parent of the current snapshot, and reads what came since [anon, syntax]")
    void readsSinceASnapshot() throws SQLException {
        execute("""
                $$BEGIN
                   SET @v_snapshot_from = select parent_id from (select history_meta('events') ) tab where is_current;
                   SET @v_snapshot_to = select snapshot_id from (select history_meta('events') ) tab where is_current;
                   SET @v_log_id = select now();
                   CREATE TABLE ids_since
                     AS SELECT _id AS id FROM events SNAPSHOT BETWEEN @v_snapshot_from AND @v_snapshot_to;

                EXCEPTION
                  WHEN OTHER THEN
                    DROP TABLE IF EXISTS ids_since;
                    SELECT 'ERROR';
                $$END;
                """);
        execute("""
                $$ BEGIN
                  SET @current_sid = SELECT parent_id  FROM (SELECT history_meta('events')) WHERE  is_current = true;
                  CREATE temp table since AS SELECT count(1) AS n FROM events  SNAPSHOT SINCE @current_sid;
                END
                $$;
                """);

        String last = value("select count(*) from ids_since");
        assertThat(last).isEqualTo(value("select n from since")).isNotEqualTo("0");
        assertThat(value("select 5 * " + last + " = count(*) from events")).isEqualTo("t");
    }

    @Test
    @DisplayName(
            "table_exists makes a block do one thing the first time and another the next; # begins a remark [syntax]")
    void asksWhetherATableExists() throws SQLException {
        String block = """
                $$
                BEGIN

                #It's there if this has run before.
                SET @there = SELECT table_exists('made_once');

                #Only the first time; that is all.
                CREATE TABLE IF NOT EXISTS made_once AS
                  SELECT *
                  FROM   products limit 10;

                #Each other time. Check if @there = 'true'
                 INSERT INTO made_once           (
                                     select *
                                     from   products
                                     WHERE  @there = 'true' limit 20
                              ) ;
                EXCEPTION
                WHEN other THEN SELECT 'ERROR';

                END $$;
                """;

        execute(block);
        assertThat(value("select count(*) from made_once")).isEqualTo("10");
        execute(block);
        assertThat(value("select count(*) from made_once")).isEqualTo("30");
    }

    @Test
    @DisplayName("raise_error ends a block with its message; IF nests [syntax]")
    void raisesErrors() throws SQLException {
        String block = """
                $$BEGIN
                    SET @V = SELECT %d;
                    SELECT @V;
                    IF @V = 1 THEN
                       SELECT 100;
                       IF @V > 0 THEN
                         SELECT raise_error('nested message');
                       END IF;
                    ELSEIF @V = 2 THEN
                       SELECT 200;
                    ELSE
                       SELECT raise_error('custom error message');
                    END IF;

                 END$$;
                """;

        execute(block.formatted(2));
        assertThatThrownBy(() -> execute(block.formatted(1))).hasMessageContaining("nested message");
        assertThatThrownBy(() -> execute(block.formatted(5))).hasMessageContaining("custom error message");
    }

    @Test
    @DisplayName("A failure stops the block, and what was written before stays [anon, faq]")
    void keepsWhatWasWrittenBefore() throws SQLException {
        execute("""
                $$ BEGIN
                    CREATE TABLE made_once AS SELECT 1 AS id;
                    SELECT no_such_column FROM made_once;
                    CREATE TABLE ids_since AS SELECT 2 AS id;
                    EXCEPTION WHEN OTHER THEN SET @ret = SELECT 'ERROR';
                END
                $$;
                """);

        assertThat(value("select id from made_once")).isEqualTo("1");
        assertThatThrownBy(() -> value("select id from ids_since")).hasMessageContaining("does not exist");
    }

    @Test
    @DisplayName("IF outside of a block is a syntax error: an invalid command [syntax]")
    void refusesIfOutsideOfABlock() {
        assertThatThrownBy(() -> execute("IF 1 = 1 THEN SELECT 1"))
                .isInstanceOfSatisfying(
                        PSQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42601"))
                .hasMessageContaining("invalid command outside of an anonymous block");
    }

    private void execute(String sql) throws SQLException {
        RunningEmulator.execute(connection, sql);
    }

    private @Nullable String value(String sql) throws SQLException {
        return RunningEmulator.value(connection, sql);
    }
}
