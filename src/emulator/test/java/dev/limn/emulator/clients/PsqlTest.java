package dev.limn.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.Program.Run;
import dev.limn.emulator.testing.Psql;
import dev.limn.emulator.testing.RunningEmulator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What psql sends besides backslash commands, and what it prints. */
class PsqlTest {

    @Test
    @DisplayName("Values are printed as in the documents' samples [writing, syntax]")
    void printsValues() throws Exception {
        assertThat(psql("""
                select 1 as i, 'x|y' as t, true as b, null as n, 1.5D as d, 1.50 as m, date '2022-09-02' as day,
                    timestamp '2022-09-02 19:47:14' as ts
                """))
                .isEqualTo(
                        List.of("i|t|b|n|d|m|day|ts", "1|x|y|t||1.5|1.50|2022-09-02|2022-09-02 19:47:14.0", "(1 row)"));
        assertThat(psql("""
                select struct('48168' as id, struct('ECID' as code) as namespace, true as primary, null as none) as s,
                    array(1, 2) as a, map('AAID', array(struct('31892' as id))) as m
                """)).contains("(48168,\"(ECID)\",true,NULL)|{1,2}|[AAID -> \"{(31892)}\"]");
    }

    @Test
    @DisplayName("A field within an object: a dot or a bracket, the same [writing]")
    void takesDotsAndBrackets() throws Exception {
        String where =
                " as x from events where endUserIds._experience.mcid is not null order by timestamp, _id limit 1";

        List<String> dots = psql("select endUserIds._experience.mcid" + where);

        assertThat(dots.get(1)).matches("\\(\\d{38},\"\\(ECID\\)\",true\\)");
        assertThat(psql("select endUserIds['_experience']['mcid']" + where)).isEqualTo(dots);
    }

    @Test
    @DisplayName("Several statements in one string give several results [editor-app]")
    void givesAllResultsOfAString() throws Exception {
        assertThat(psql("select 1 as a; select 'b;' as b; show server_version"))
                .containsExactly("a", "1", "(1 row)", "b", "b;", "(1 row)", "server_version", "0.1.0", "(1 row)");
    }

    @Test
    void aFailureEndsTheStringAndNotTheSession() throws Exception {
        Run run = Psql.to(RunningEmulator.shared())
                .commands("select 1 as a; select no_such_column; select 2 as b", "select 3 as c");

        assertThat(run.output().lines()).containsExactly("a", "1", "(1 row)", "c", "3", "(1 row)");
        assertThat(run.errors()).startsWith("ERROR:  ErrorCode: 58000 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            selec 1;                                    ERROR:  42601:
            select * from no_such_table;                ERROR:  42P01:
            select no_such_column from events;          ERROR:  58000: ErrorCode: 58000
            select varchar(1);                          ERROR:  58000: ErrorCode: 58000 Batch query execution gets : [Analysis error
            select * from events limit 100001;          ERROR:  53400:
            drop table events;                          ERROR:  42501:
            drop table no_such_table;                   ERROR:  42P01:
            create table products as select 1 as one;   ERROR:  42P07:
            update events set _id = 1;                  ERROR:  0A000:
            """)
    @DisplayName("Errors carry the SQLSTATE of the FAQ's table, and take one line [faq]")
    void tellsTheSqlState(String sql, String start) throws Exception {
        Run run = Psql.to(RunningEmulator.shared()).script("\\set VERBOSITY verbose\n" + sql + ";\n");

        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).singleElement().asString().startsWith(start);
    }

    @Test
    @DisplayName("\\errverbose repeats the last error with its SQLSTATE [meta]")
    void repeatsTheLastError() throws Exception {
        assertThat(Psql.to(RunningEmulator.shared())
                        .script("selec 1;\n\\errverbose\n")
                        .errors()
                        .lines())
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("ERROR:  42601: ");
    }

    @Test
    @DisplayName("With FETCH_COUNT, psql reads through a cursor of its own [syntax]")
    void readsInPortions() throws Exception {
        String sql = "select _id from events order by timestamp, _id limit 25;\n";

        List<String> portions = script("\\set FETCH_COUNT 10\n" + sql);

        assertThat(portions).hasSize(27).isEqualTo(script(sql));
    }

    @Test
    @DisplayName("PREPARE, EXECUTE, DEALLOCATE: positional parameters, names without case [prep]")
    void preparesInSql() throws Exception {
        assertThat(script("""
                prepare by_type (text) as select count(*) > 0 as some from events where eventType = $1;
                execute by_type('commerce.purchases');
                EXECUTE BY_TYPE('it''s none');
                deallocate by_type;
                """))
                .containsExactly("PREPARE", "some", "t", "(1 row)", "some", "f", "(1 row)", "DEALLOCATE");
    }

    @Test
    @DisplayName("DECLARE, FETCH IN or FROM, CLOSE [syntax]")
    void readsThroughACursor() throws Exception {
        assertThat(script("""
                begin;
                declare numbers cursor for select id from range(5) order by id;
                fetch 2 from numbers;
                fetch 2 in numbers;
                fetch 2 numbers;
                fetch 2 from numbers;
                close numbers;
                commit;
                """))
                .containsExactly(
                        "BEGIN",
                        "DECLARE CURSOR",
                        "id",
                        "0",
                        "1",
                        "(2 rows)",
                        "id",
                        "2",
                        "3",
                        "(2 rows)",
                        "id",
                        "4",
                        "(1 row)",
                        "id",
                        "(0 rows)",
                        "CLOSE CURSOR",
                        "COMMIT");
    }

    @Test
    @DisplayName("Transactions are accepted, and nothing is rolled back [syntax, faq]")
    void acceptsTransactions() throws Exception {
        assertThat(script("""
                begin work;
                create table psql_kept as select 1 as id;
                rollback work;
                select id from psql_kept;
                drop table psql_kept;
                """)).contains("BEGIN", "ROLLBACK", "1", "(1 row)", "DROP TABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$BEGIN create temp table inside as select 7 as seven; %s $$END;",
                "$$BEGIN create temp table inside as select 7 as seven; %s END$$;",
                "$$ BEGIN\n create temp table inside as select 7 as seven;\n %s END\n$$;"
            })
    @DisplayName("Blocks in the three published spellings pass psql whole, with either handler [syntax, anon, incr]")
    void runsBlocks(String block) throws Exception {
        for (String handler :
                List.of("", "EXCEPTION WHEN OTHER THEN SELECT 'ERROR';", "EXCEPTION WHEN OTHERS THEN SELECT 1;")) {
            assertThat(script(block.formatted(handler) + "\nselect seven from inside;\n"))
                    .containsExactly("BLOCK", "seven", "7", "(1 row)");
        }
    }

    @Test
    @DisplayName("A block's error reaches the client unless it is handled [syntax]")
    void raisesErrorsInBlocks() throws Exception {
        Run run = Psql.to(RunningEmulator.shared()).script("""
                $$BEGIN
                    SET @V = SELECT 2;
                    IF @V = 1 THEN SELECT 100;
                    ELSEIF @V = 2 THEN SELECT raise_error(concat('no value for ', '@V'));
                    ELSE SELECT 'DEFAULT';
                    END IF;
                 END$$;
                """);

        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .startsWith("ERROR:  ")
                .contains("no value for 2")
                .hasLineCount(1);
    }

    @Test
    @DisplayName("psql's variables reach the server as literals and names")
    void interpolatesVariables() throws Exception {
        assertThat(script("""
                \\set kind commerce.purchases
                \\set relation events
                select count(*) > 0 as some from :"relation" where eventType = :'kind';
                select 1 as one \\gset
                \\echo :one
                """)).containsExactly("some", "t", "(1 row)", "1");
    }

    @Test
    @DisplayName("\\gdesc describes a result by Parse and Describe alone")
    void describesAResult() throws Exception {
        assertThat(script("""
                select timestamp, web, productListItems, identityMap, commerce.`order`.priceTotal, 1 as n from events \\gdesc
                """))
                .containsExactly(
                        "Column|Type",
                        "timestamp|timestamp",
                        "web|text",
                        "productListItems|text",
                        "identityMap|text",
                        "priceTotal|double precision",
                        "n|integer",
                        "(6 rows)");
    }

    @Test
    @DisplayName("current_user is the organization, whoever runs the emulator [cred]")
    void tellsTheUser() throws Exception {
        String user = RunningEmulator.shared().user();

        assertThat(psql("select current_user")).contains(user);
        assertThat(psql("select current_user, user(), session_user, sku from products limit 1"))
                .anyMatch(line -> line.startsWith(user + "|" + user + "|" + user + "|AC-"));
    }

    @Test
    @DisplayName("SET, and SHOW with the parameters that the page lists [syntax]")
    void showsParameters() throws Exception {
        assertThat(script("set auto_to_json = true;\nshow DateStyle;\nshow SERVER_ENCODING;\nshow IS_SUPERUSER;\n"))
                .containsExactly(
                        "SET",
                        "DateStyle",
                        "ISO, MDY",
                        "(1 row)",
                        "SERVER_ENCODING",
                        "UTF8",
                        "(1 row)",
                        "IS_SUPERUSER",
                        "off",
                        "(1 row)");
    }

    private static List<String> psql(String sql) throws Exception {
        return Psql.to(RunningEmulator.shared()).commands(sql).lines();
    }

    private static List<String> script(String text) throws Exception {
        return Psql.to(RunningEmulator.shared())
                .script(text, "-v", "ON_ERROR_STOP=1")
                .lines();
    }
}
