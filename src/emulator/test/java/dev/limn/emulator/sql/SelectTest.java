package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Query Service's SELECT has that Spark's has not, and how it fails. */
class SelectTest {

    @AutoClose
    private static Client client;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
    }

    @Test
    @DisplayName("~~ is LIKE, ~~* is ILIKE, and ! denies them [syntax]")
    void theOperatorsOfLike() throws SQLException {
        String sql = "SELECT DISTINCT eventType FROM events WHERE eventType %s ORDER BY 1";

        assertSame(sql, "~~ 'commerce.p%'", "LIKE 'commerce.p%'");
        assertSame(sql, "!~~ 'commerce.p%'", "NOT LIKE 'commerce.p%'");
        assertSame(sql, "~~* 'COMMERCE.P%'", "ILIKE 'COMMERCE.P%'");
        assertSame(sql, "!~~* 'COMMERCE.P%'", "NOT ILIKE 'COMMERCE.P%'");
        assertThat(client.column(String.format(sql, "~~ 'COMMERCE.P%'"))).isEmpty();
        assertThat(client.column(String.format(sql, "~~* 'COMMERCE.P%'"))).hasSize(3);
    }

    private static void assertSame(String sql, String operator, String words) throws SQLException {
        assertThat(client.column(String.format(sql, operator))).isEqualTo(client.column(String.format(sql, words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT \"cc\".\"sku\", \"cc\".\"price\" FROM \"public\".\"products\" \"cc\" WHERE \"cc\".\"price\" > 0"
                        + " ORDER BY \"cc\".\"sku\" LIMIT 1",
                "SELECT \"products\".\"sku\" FROM \"products\" ORDER BY \"products\".\"sku\" LIMIT 1",
                "SELECT \"public\".\"products\".\"sku\" FROM \"public\".\"products\" ORDER BY \"public\".\"products\".\"sku\""
                        + " LIMIT 1",
                "SELECT public.products.sku FROM public.products ORDER BY sku LIMIT 1",
                "SELECT \"SKU\" FROM \"PRODUCTS\" ORDER BY 1 LIMIT 1",
                "SELECT \"x\".\"s\" FROM (SELECT \"sku\" AS \"s\" FROM products) \"x\" ORDER BY \"s\" LIMIT 1",
                "WITH \"x\" AS (SELECT sku FROM products) SELECT \"x\".\"sku\" FROM \"x\" ORDER BY 1 LIMIT 1",
                "SELECT \"v\".\"s\" FROM products LATERAL VIEW explode(array(sku)) \"v\" AS \"s\" ORDER BY 1 LIMIT 1"
            })
    @DisplayName("double quotes do for flat columns, tables and aliases [cja-sql]")
    void doubleQuotesDoForFlatNames(String sql) throws SQLException {
        assertThat(client.row(sql)).startsWith("AC-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"web\".\"webPageDetails\".\"name\"",
                "web.\"webPageDetails\".name",
                "e.\"web\".\"webPageDetails\"",
                "\"e\".\"web\".webPageDetails.name",
                "\"web\".webPageDetails",
                "commerce.\"order\".priceTotal"
            })
    @DisplayName("double quotes cannot be used with dot-notation field access [writing]")
    void doubleQuotesDoNotForPaths(String path) {
        String sql = "SELECT " + path + " FROM events e LIMIT 1";

        assertThat(client.state(sql)).isEqualTo("42601");
        assertThat(client.message(sql)).contains("double quotes cannot be used in a path of fields");
    }

    @Test
    @DisplayName("quoted aliases may hold any sign [cja-sql]")
    void quotedAliasesMayHoldAnySign() throws SQLException {
        assertThat(client.labels("SELECT sku AS \"sum:purchases:ok\", sku AS \"$Table\", sku AS \"a.b\", 1 AS \"it's\","
                        + " 2 AS \"a \"\"b\"\"\" FROM products LIMIT 1"))
                .containsExactly("sum:purchases:ok", "$Table", "a.b", "it's", "a \"b\"");
    }

    @Test
    @DisplayName("a nested column is labelled by its leaf [adf], two of one name stay apart [editor-app]")
    void aNestedColumnIsLabelledByItsLeaf() throws SQLException {
        assertThat(client.labels("SELECT endUserIds._experience.mcid.id, e.web.webPageDetails.name, device.TYPE,"
                        + " environment.type FROM events e LIMIT 1"))
                .containsExactly("id", "name", "TYPE", "type");
    }

    @Test
    @DisplayName("a function that is not there is a system error, 58000, with this message [faq]")
    void anUnknownFunction() {
        assertThat(client.state("SELECT varchar(sku) FROM products")).isEqualTo("58000");
        assertThat(client.message("SELECT varchar(sku) FROM products"))
                .matches("ErrorCode: 58000 Batch query execution gets : \\[Analysis error encountered\\."
                        + " Reason: \\[sessionId: [0-9a-f-]{36} Function \\[varchar] not defined\\.]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM no_such_table",
                "SELECT * FROM public.no_such_table",
                "SELECT * FROM no_database.no_schema.no_such_table",
                "SELECT * FROM \"no_such_table\"",
                "SELECT * FROM \"public\".\"no_such_table\" x",
                "SELECT sku FROM products WHERE sku IN (SELECT x FROM a.b.no_such_table)",
                "WITH q AS (SELECT * FROM no_such_table) SELECT * FROM q",
                "SELECT 1 UNION SELECT 1 FROM no_such_table"
            })
    @DisplayName("a table that is not there is 42P01 [faq]")
    void anUnknownTable(String sql) {
        assertThat(client.state(sql)).isEqualTo("42P01");
        assertThat(client.message(sql)).contains("no_such_table").endsWith("does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELEC 1",
                "SELECT 1 +",
                "SELECT (1",
                "SELECT 1 FROM products ORDER sku",
                "hello",
                "VALUES",
                "SELECT * FROM products p q"
            })
    @DisplayName("what does not parse is 42601 [faq]")
    void whatDoesNotParse(String sql) throws SQLException {
        try (Client simple = Mode.SIMPLE.open()) {
            assertThat(client.state(sql)).isEqualTo("42601");
            assertThat(simple.state(sql)).isEqualTo("42601");
        }
    }

    @Test
    @DisplayName("mistakes found while analyzing are 58000 too [faq]")
    void mistakesFoundWhileAnalyzing() {
        assertThat(client.state("SELECT no_such_column FROM products")).isEqualTo("58000");
        assertThat(client.state("SELECT sku, count(*) FROM products")).isEqualTo("58000");
        assertThat(client.state("SELECT sku FROM products WHERE web.webPageDetails.name = 'x'"))
                .isEqualTo("58000");
    }

    @Test
    void errorsAreOneLine() {
        for (String sql : List.of(
                "SELECT no_such_column FROM events",
                "SELECT * FROM no_such_table",
                "SELEC",
                "SELECT no_such_function(1)",
                "SELECT raise_error('on purpose') FROM products",
                "SELECT sku, count(*) FROM products",
                "SELECT CAST(array(1) AS INT)")) {
            assertThat(client.message(sql)).isNotBlank().doesNotContain("\n").doesNotContain("org.apache");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECLARE c CURSOR FOR SHOW TABLES",
                "DECLARE c CURSOR FOR CREATE TABLE select_trick (a INT)",
                "CREATE VIEW select_trick AS SHOW TABLES",
                "CREATE TABLE select_trick AS SET spark.sql.ansi.enabled = true",
                "WITH q AS (SELECT 'x' AS sku) INSERT INTO products SELECT * FROM q",
                "FROM products INSERT INTO events SELECT sku"
            })
    void onlyQueriesReachSpark(String sql) {
        assertThat(client.state(sql)).isEqualTo("42601");
    }

    @Test
    @DisplayName("a parameter's type follows from what it is compared with, or is text")
    void parametersWithoutAType() throws SQLException {
        assertThat(client.value("SELECT count(*) FROM products WHERE stockLevel > ?", "100"))
                .isEqualTo(client.value("SELECT count(*) FROM products WHERE stockLevel > 100"));
        assertThat(client.value("SELECT count(*) FROM events WHERE timestamp < ?", "2026-05-10 00:00:00"))
                .isEqualTo(
                        client.value("SELECT count(*) FROM events WHERE timestamp < TIMESTAMP '2026-05-10 00:00:00'"));
        assertThat(client.column("SELECT sku FROM products ORDER BY sku LIMIT ? OFFSET ?", 2, 3))
                .containsExactly("AC-0004", "AC-0005");
        assertThat(client.value("SELECT max(sku) FROM products WHERE exists(colours, c -> c = ?)", "sand"))
                .startsWith("AC-");
    }

    @Test
    @DisplayName("LIMIT ALL is no limit, OFFSET may stand before or after LIMIT [syntax]")
    void limitAndOffset() throws SQLException {
        assertThat(client.column("SELECT sku FROM products LIMIT ALL")).hasSize(200);
        assertThat(client.column("SELECT sku FROM products ORDER BY sku LIMIT 1 OFFSET 2"))
                .containsExactly("AC-0003");
        assertThat(client.column("SELECT sku FROM products ORDER BY sku OFFSET 2 LIMIT 1"))
                .containsExactly("AC-0003");
        assertThat(client.column("SELECT sku FROM products ORDER BY sku OFFSET 198"))
                .containsExactly("AC-0199", "AC-0200");
        assertThat(client.column("SELECT sku FROM (SELECT sku FROM products ORDER BY sku LIMIT 3) LIMIT 2"))
                .hasSize(2);
    }

    @Test
    @DisplayName("casts as in published SQL and as drivers write them [hkg, pgjdbc]")
    void castsInTheWordsOfPostgres() throws SQLException {
        assertThat(client.row("SELECT CAST(5 AS TEXT), '5'::int, '2020-01-01'::date, '1.5'::double precision, 5::text,"
                        + " 'a'::varchar(10), '1.255'::numeric(10, 2), 7::int8, '1'::text::int,"
                        + " TIMESTAMP '2026-05-10 00:00:00' - INTERVAL '1 DAY'"))
                .containsExactly("5", "5", "2020-01-01", "1.5", "5", "a", "1.26", "7", "1", "2026-05-09 00:00:00.0");
    }

    @Test
    @DisplayName("WHERE 1=0 is how to learn a table's shape [faq, cja]")
    void theShapeOfATable() throws SQLException {
        assertThat(client.labels("SELECT * FROM products WHERE 1=0"))
                .startsWith("sku", "name", "category")
                .endsWith("colours");
        assertThat(client.rows("SELECT * FROM products WHERE 1=0")).isEmpty();
    }

    @Test
    void remarksAndBlanksDoNotCount() throws SQLException {
        assertThat(client.value("/* a; 'b */ SELECT -- c' ;\n 1 /* ; */;")).isEqualTo("1");
        assertThat(client.value("SELECT 'a -- b /* c */ ; d'")).isEqualTo("a -- b /* c */ ; d");
        assertThat(client.state("")).isEqualTo(Client.SUCCESS);
        assertThat(client.state(" ; -- nothing")).isEqualTo(Client.SUCCESS);
    }
}
