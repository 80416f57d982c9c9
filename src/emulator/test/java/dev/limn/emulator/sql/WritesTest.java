package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.testing.RunningEmulator;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CREATE TABLE AS, INSERT INTO, SELECT INTO, and what may not be written. */
class WritesTest {

    @AutoClose
    private static Client client;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
    }

    @Test
    @DisplayName("CREATE TABLE AS with its options, the query in parentheses or not [syntax]")
    void createsATableOfAQuery() throws SQLException {
        client.execute("CREATE TABLE w_kinds WITH (schema='Kinds of events', rowvalidation='false', label='PROFILE') AS"
                + " (SELECT eventType, count(*) AS n FROM events GROUP BY eventType)");
        client.execute("CREATE TABLE W_Plain AS SELECT eventType, n FROM w_kinds");

        LakeTable table = RunningEmulator.shared().lake().find("w_kinds").orElseThrow();
        assertThat(table.title()).isEqualTo("Kinds of events");
        assertThat(table.options()).containsEntry("rowvalidation", "false").containsEntry("label", "PROFILE");
        assertThat(client.value("SELECT sum(n) FROM w_plain")).isEqualTo("2000");
        assertThat(client.column("SHOW TABLES")).contains("w_kinds", "w_plain");
    }

    @Test
    @DisplayName("a table that is there is 42P07, with IF NOT EXISTS it is left alone [faq, syntax]")
    void aTableThatIsThere() throws SQLException {
        client.execute("CREATE TABLE w_there AS SELECT 1 AS id");

        assertThat(client.state("CREATE TABLE w_there AS SELECT 2 AS id")).isEqualTo("42P07");
        assertThat(client.state("CREATE TABLE public.W_THERE AS SELECT 2 AS id"))
                .isEqualTo("42P07");
        assertThat(client.state("SELECT 2 AS id INTO w_there")).isEqualTo("42P07");
        client.execute("CREATE TABLE IF NOT EXISTS w_there AS SELECT 2 AS id");
        assertThat(client.value("SELECT id FROM w_there")).isEqualTo("1");
    }

    @Test
    @DisplayName("an aggregate needs an alias, and a table name takes no double underscore [syntax, faq]")
    void namesOfColumnsAndTables() {
        assertThat(client.state("CREATE TABLE w_unnamed AS SELECT count(*) FROM events"))
                .isEqualTo("42601");
        assertThat(client.message("CREATE TABLE w_unnamed AS SELECT count(*) FROM events"))
                .contains("alias");
        assertThat(client.state("CREATE TABLE w__two AS SELECT 1 AS id")).isEqualTo("42602");
        assertThat(client.state("CREATE TABLE nowhere.w_table AS SELECT 1 AS id"))
                .isEqualTo("42P12");
        assertThat(client.state("CREATE TABLE nowhere.at_all.w_table AS SELECT 1 AS id"))
                .isEqualTo("42P12");
        assertThat(client.state("CREATE VIEW nowhere.w_view AS SELECT 1 AS id")).isEqualTo("42P12");
        assertThat(client.state("CREATE TABLE w_twice AS SELECT 1 AS id, 2 AS ID"))
                .isEqualTo("42701");
    }

    @Test
    void everyTypeIsKept() throws SQLException {
        client.execute("CREATE TABLE w_types AS SELECT struct(1 AS b, 'x' AS c) AS s, array(1, 2) AS a,"
                + " map('k', 1.5D) AS m, CAST(1.25 AS DECIMAL(10, 2)) AS d, DATE '1500-01-01' AS dt,"
                + " TIMESTAMP '0300-01-01 00:00:00.123' AS ts, x'00FF' AS bin, CAST(1 AS TINYINT) AS ti,"
                + " CAST(2 AS SMALLINT) AS si, 1.5D AS dbl, true AS bo, CAST(NULL AS STRING) AS nul");

        assertThat(client.row("SELECT * FROM w_types"))
                .isEqualTo(Arrays.asList(
                        "(1,x)",
                        "{1,2}",
                        "[k -> 1.5]",
                        "1.25",
                        "1500-01-01",
                        "0300-01-01 00:00:00.123",
                        "\\x00ff",
                        "1",
                        "2",
                        "1.5",
                        "t",
                        null));
        assertThat(client.value("SELECT s.c FROM w_types WHERE a[1] = 2 AND m['k'] > 1 AND nul IS NULL"))
                .isEqualTo("x");
    }

    @Test
    @DisplayName("a query of CREATE TABLE AS and INSERT may have parameters")
    void writesTakeParameters() throws SQLException {
        client.execute("CREATE TABLE w_bound AS SELECT sku, ? AS note FROM products WHERE price > ?", "it's $1 ?", 100);
        int many = client.execute(
                "INSERT INTO w_bound SELECT sku, ? AS note FROM products WHERE price < ? LIMIT ?", "\\", 100, 3);

        assertThat(many).isEqualTo(3);
        assertThat(client.column("SELECT DISTINCT note FROM w_bound ORDER BY 1"))
                .containsExactly("\\", "it's $1 ?");
    }

    @Test
    @DisplayName("INSERT INTO t select, with the select in parentheses or behind AS too [syntax]")
    void insertsAQuery() throws SQLException {
        client.execute("CREATE TABLE w_cities AS SELECT 'Lyon' AS city, 1 AS n");

        assertThat(client.execute("INSERT INTO w_cities SELECT 'Bern' AS city, 2 AS n"))
                .isEqualTo(1);
        assertThat(client.execute("INSERT INTO w_cities (SELECT city, n + 2 AS n FROM w_cities)"))
                .isEqualTo(2);
        assertThat(client.execute("INSERT INTO public.w_cities AS (SELECT 'Oslo' AS city)"))
                .isEqualTo(1);
        assertThat(client.execute("INSERT INTO w_cities WITH q AS (SELECT 9 AS n) SELECT n FROM q"))
                .isEqualTo(1);
        assertThat(client.column("SELECT concat(city, coalesce(n, 0)) FROM w_cities ORDER BY n, city"))
                .containsExactly("Oslo0", "Lyon1", "Bern2", "Lyon3", "Bern4", null);
    }

    @Test
    @DisplayName("a list of columns, and VALUES by place [hkg, faq]")
    void insertsValues() throws SQLException {
        client.execute("CREATE TABLE w_values (ID INT, name varchar(20), price double)");

        assertThat(client.execute("INSERT INTO w_values VALUES (1, 'a', 1.5), (2, 'b', 2)"))
                .isEqualTo(2);
        assertThat(client.execute("INSERT INTO w_values (price, id) VALUES (?, ?)", new BigDecimal("0.5"), 3))
                .isEqualTo(1);
        assertThat(client.execute("INSERT INTO w_values (name, id) SELECT 'd', 4"))
                .isEqualTo(1);
        assertThat(client.rows("SELECT * FROM w_values ORDER BY id"))
                .isEqualTo(Arrays.asList(
                        Arrays.asList("1", "a", "1.5"),
                        Arrays.asList("2", "b", "2.0"),
                        Arrays.asList("3", null, "0.5"),
                        Arrays.asList("4", "d", null)));
        assertThat(client.state("INSERT INTO w_values VALUES (1)")).isEqualTo("58000");
        assertThat(client.state("INSERT INTO w_values (id) VALUES (1, 2)")).isEqualTo("58000");
        assertThat(client.state("INSERT INTO w_values (nothing) VALUES (1)")).isEqualTo("58000");
    }

    @Test
    @DisplayName("nested targets are filled with struct(a AS x) AS _tenant, members by name [syntax, nested]")
    void insertsIntoNestedTargets() throws SQLException {
        client.execute("CREATE TABLE w_nested AS SELECT 'k' AS _id, struct('s' AS supplier, struct('c' AS city,"
                + " array(struct(1 AS n)) AS parts) AS address) AS _adobe");

        client.execute("INSERT INTO w_nested SELECT struct(struct('Bonn' AS City) AS address, name AS Supplier) _Adobe"
                + " FROM products WHERE sku = 'AC-0001'");
        client.execute(
                "INSERT INTO w_nested SELECT struct(struct(array(struct(7 AS N)) AS parts) AS address) AS _adobe");

        assertThat(client.column("SELECT _adobe FROM w_nested ORDER BY _adobe.supplier NULLS FIRST"))
                .containsExactly(
                        "(NULL,\"(NULL,\"{(7)}\")\")", "(Copper Kettle,\"(Bonn,NULL)\")", "(s,\"(c,\"{(1)}\")\")");
    }

    @Test
    @DisplayName("what does not match the table's schema: Error validating schema [faq]")
    void whatDoesNotMatchTheSchema() throws SQLException {
        client.execute("CREATE TABLE w_schema AS SELECT 1 AS id, struct('x' AS a) AS s");

        for (String select : new String[] {
            "SELECT 1 AS other",
            "SELECT 'x' AS id",
            "SELECT struct('x' AS b) AS s",
            "SELECT array('x') AS s",
            "SELECT 1 AS id, 2 AS id"
        }) {
            assertThat(client.state("INSERT INTO w_schema " + select)).isEqualTo("58000");
            assertThat(client.message("INSERT INTO w_schema " + select)).startsWith("Error validating schema");
        }
        assertThat(client.value("SELECT count(*) FROM w_schema")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE products SET price = 1",
                "DELETE FROM products WHERE sku = 'x'",
                "TRUNCATE TABLE products",
                "MERGE INTO products t USING products s ON t.sku = s.sku WHEN MATCHED THEN DELETE",
                "INSERT OVERWRITE INTO products SELECT 'x' AS sku"
            })
    @DisplayName("rows cannot be changed, only inserted [faq]")
    void rowsCannotBeChanged(String sql) {
        assertThat(client.state(sql)).isEqualTo("0A000");
        assertThat(client.message(sql)).contains("is not supported");
    }

    @Test
    void onlyTablesTakeRows() {
        assertThat(client.state("INSERT INTO no_such_table SELECT 1 AS id")).isEqualTo("42P01");
        assertThat(client.state("INSERT INTO purchases SELECT 'x' AS _id")).isEqualTo("42809");
    }

    @Test
    @DisplayName("a temporary table is its session's alone, and hides another of its name")
    void aTemporaryTableIsItsSessionsAlone() throws SQLException {
        client.execute("CREATE TABLE w_hidden AS SELECT 'lake' AS a");
        client.execute("CREATE TEMP TABLE w_hidden AS SELECT 'mine' AS a");
        client.execute("CREATE TEMPORARY TABLE w_temporary AS SELECT sku FROM products LIMIT 3");

        assertThat(client.value("SELECT a FROM w_hidden")).isEqualTo("mine");
        assertThat(client.value("SELECT count(*) FROM public.w_temporary")).isEqualTo("3");
        assertThat(client.state("CREATE TEMP TABLE w_hidden AS SELECT 1 AS a")).isEqualTo("42P07");
        try (Client other = Client.open()) {
            assertThat(other.value("SELECT a FROM w_hidden")).isEqualTo("lake");
            assertThat(other.state("SELECT * FROM w_temporary")).isEqualTo("42P01");
            assertThat(other.column("SHOW TABLES")).contains("w_hidden").doesNotContain("w_temporary");
        }
        client.execute("DROP TABLE w_hidden");
        assertThat(client.value("SELECT a FROM w_hidden")).isEqualTo("lake");
    }

    @Test
    @DisplayName("SELECT INTO makes a table, also TEMP and behind WITH [syntax]")
    void selectInto() throws SQLException {
        client.execute("SELECT category, count(*) AS n INTO w_into FROM products GROUP BY category");
        client.execute("SELECT * INTO TEMP TABLE w_into_temp FROM w_into WHERE n > ?", 30);
        client.execute("WITH q AS (SELECT 1 AS one) SELECT one INTO UNLOGGED w_into_with FROM q");

        assertThat(client.value("SELECT sum(n) FROM w_into")).isEqualTo("200");
        assertThat(client.column("SELECT category FROM w_into_temp ORDER BY 1")).contains("Home");
        assertThat(client.value("SELECT one FROM w_into_with")).isEqualTo("1");
    }

    @Test
    @DisplayName("DROP TABLE only for what Query Service made, by the same user: 42501; none there: 42P01 [faq]")
    void drops() throws SQLException {
        client.execute("CREATE TABLE w_dropped AS SELECT 1 AS id");
        client.execute("SELECT * FROM w_dropped");
        try (Client other = Client.open()) {
            assertThat(other.value("SELECT id FROM w_dropped")).isEqualTo("1");
            client.execute("DROP TABLE w_dropped");
            assertThat(other.state("SELECT id FROM w_dropped")).isEqualTo("42P01");
        }

        assertThat(client.state("SELECT id FROM w_dropped")).isEqualTo("42P01");
        assertThat(client.state("DROP TABLE w_dropped")).isEqualTo("42P01");
        assertThat(client.state("DROP TABLE IF EXISTS w_dropped")).isEqualTo(Client.SUCCESS);
        assertThat(client.state("DROP TABLE events")).isEqualTo("42501");
        assertThat(client.state("DROP VIEW purchases")).isEqualTo("42501");
        assertThat(client.state("DROP TABLE purchases")).isEqualTo("42809");
        assertThat(client.state("DROP DATABASE no_such_database")).isEqualTo("42P12");
    }

    @Test
    void aTableMayBeMadeAnewUnderItsName() throws SQLException {
        client.execute("CREATE TABLE w_again AS SELECT 1 AS id");
        assertThat(client.value("SELECT id FROM w_again")).isEqualTo("1");
        client.executeAll("DROP TABLE w_again", "CREATE TABLE w_again AS SELECT 'x' AS name, 2 AS id");

        assertThat(client.row("SELECT * FROM w_again")).containsExactly("x", "2");
    }

    @Test
    @DisplayName("non-expiring credentials may SELECT only, unless their role manages datasets and schemas [cred]")
    void credentialsThatMaySelectOnly() throws SQLException {
        var emulator = RunningEmulator.shared();
        String reader = emulator.accounts().create(false).password();
        String writer = emulator.accounts().create(true).password();

        try (Client other = Client.open(emulator, emulator.database(), "password", reader)) {
            assertThat(other.value("SELECT count(*) FROM products")).isEqualTo("200");
            for (String sql : new String[] {
                "CREATE TABLE w_reader AS SELECT 1 AS id",
                "INSERT INTO products SELECT 'x' AS sku",
                "SELECT 1 AS id INTO w_reader",
                "CREATE VIEW w_reader AS SELECT 1 AS id",
                "CREATE DATABASE w_reader",
                "DROP TABLE events",
                "ALTER TABLE products ADD COLUMN x int",
                "$$ BEGIN CREATE TABLE w_reader AS SELECT 1 AS id; END $$"
            }) {
                assertThat(other.state(sql)).as(sql).isEqualTo("42501");
            }
        }
        try (Client other = Client.open(emulator, emulator.database(), "password", writer)) {
            other.execute("CREATE TABLE w_writer AS SELECT 1 AS id");
            assertThat(client.state("DROP TABLE w_writer")).isEqualTo("42501");
            other.execute("DROP TABLE w_writer");
        }
    }

    @Test
    @DisplayName("ALTER TABLE ADD COLUMN takes the types of the page; rows that are there have none [syntax]")
    void addsColumns() throws SQLException {
        client.execute("CREATE TABLE w_altered AS SELECT 1 AS id");

        client.execute(
                "ALTER TABLE w_altered ADD COLUMN c1 bigint, c2 integer, c3 smallint, c4 tinyint, c5 varchar(10),"
                        + " c6 double, c7 double precision, c8 date, c9 datetime, c10 char(3)");
        client.execute("INSERT INTO w_altered SELECT 2 AS id, 5L AS c1, 'ten' AS c10, DATE '2020-01-01' AS c8");

        assertThat(client.rows("SELECT id, c1, c8, c10 FROM w_altered ORDER BY id"))
                .isEqualTo(Arrays.asList(
                        Arrays.asList("1", null, null, null), Arrays.asList("2", "5", "2020-01-01", "ten")));
        assertThat(client.state("ALTER TABLE w_altered ADD COLUMN x nothing")).isEqualTo("42704");
        assertThat(client.state("ALTER TABLE w_altered ADD COLUMN C1 bigint")).isNotEqualTo(Client.SUCCESS);
        assertThat(client.state("ALTER TABLE no_such_table ADD COLUMN x int")).isEqualTo("42P01");
    }
}
