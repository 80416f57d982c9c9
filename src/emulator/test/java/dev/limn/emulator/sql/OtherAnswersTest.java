package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Emulator;
import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.testing.RunningEmulator;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An emulator that answers the open questions about SQL in another way than by default. */
class OtherAnswersTest {

    private static Emulator emulator;
    private static Client client;

    @BeforeAll
    static void start() throws SQLException {
        emulator = RunningEmulator.start(RunningEmulator.roomy()
                .switches(Switches.defaults()
                        .with(Switch.DOUBLED_QUOTES, "concatenate")
                        .with(Switch.DOUBLE_QUOTES, "string")
                        .with(Switch.ANSI, "on")
                        .with(Switch.NESTED_LABELS, "path")
                        .with(Switch.FLATTEN_STRUCTS, "kept")
                        .with(Switch.PARTITION_COLUMNS, "shown")
                        .with(Switch.LIMIT_CEILING, "off")
                        .with(Switch.UNSUPPORTED_WRITES, "42601")
                        .with(Switch.INSERT_PARENTHESES, "refused")
                        .with(Switch.TRANSACTION_STATUS, "idle")
                        .with(Switch.COMPLEX_OIDS, "catalog")
                        .with(Switch.ACCELERATED_CHILD, "store")
                        .with(Switch.BOOLEANS, "word")));
        client = Client.open(emulator);
    }

    @AfterAll
    static void close() throws SQLException {
        client.close();
        emulator.close();
    }

    @Test
    @DisplayName("before Spark 4, 'It''s' is two literals, and yields Its")
    void doubledQuotesYieldNone() throws SQLException {
        assertThat(client.value("SELECT 'It''s'")).isEqualTo("Its");
    }

    @Test
    @DisplayName("the page's i.type==\"chair\" compares with a string [syntax]")
    void doubleQuotesAreStrings() throws SQLException {
        assertThat(client.value("SELECT count(*) FROM products p WHERE p.category==\"Kitchen\""))
                .isEqualTo("40");
        assertThat(client.value("SELECT \"sku\" FROM products LIMIT 1")).isEqualTo("sku");
    }

    @Test
    @DisplayName("a struct, an array or a map of a table has its type of the catalog [writing]")
    void complexColumnsHaveTheirTypesOfTheCatalog() throws SQLException {
        assertThat(types("SELECT web, e.web.webPageDetails AS page, identityMap, productListItems, _id FROM events e"))
                .containsExactly("events_web", "events_web_webpagedetails", "anymap", "anyarray", "text");
        assertThat(types("SELECT * FROM (SELECT web AS w FROM events) q")).containsExactly("events_web");
        assertThat(types("SELECT struct(1 AS a) AS made, array(1) AS list")).containsExactly("text", "text");
        assertThat(client.value("SELECT web FROM events WHERE web IS NOT NULL LIMIT 1"))
                .startsWith("(");
    }

    private static List<String> types(String sql) throws SQLException {
        try (PreparedStatement statement = client.connection().prepareStatement(sql)) {
            ResultSetMetaData columns = statement.getMetaData();
            List<String> types = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.add(columns.getColumnTypeName(i));
            }
            return types;
        }
    }

    @Test
    @DisplayName("SHOW DATAGROUPS calls the accelerated store's tables Accelerated Store [syntax]")
    void acceleratedTablesAreOfTheStore() throws SQLException {
        client.executeAll(
                "CREATE DATABASE fast WITH (TYPE=QSACCEL)",
                "CREATE SCHEMA fast.agg",
                "CREATE TABLE fast.agg.dim AS SELECT 1 AS one");

        assertThat(client.rows("SHOW DATAGROUPS FOR 'dim'"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).isEqualTo("Accelerated Store"));
    }

    @Test
    void castsThatFailAreErrors() throws SQLException {
        assertThat(client.state("SELECT CAST('x' AS INT)")).isEqualTo("58000");
        try (Client byDefault = Client.open()) {
            assertThat(byDefault.row("SELECT CAST('x' AS INT)")).containsOnlyNulls();
        }
    }

    @Test
    @DisplayName("a nested column is labelled by its full path [writing]")
    void nestedLabelsAreFullPaths() throws SQLException {
        assertThat(client.labels(
                        "SELECT endUserIds._experience.mcid.id, e.web.webPageDetails.name, web.webPageDetails.URL"
                                + " AS url, timestamp, e.timestamp FROM events e LIMIT 1"))
                .containsExactly(
                        "endUserIds._experience.mcid.id", "web.webPageDetails.name", "url", "timestamp", "timestamp");
        assertThat(client.labels(
                        "WITH q AS (SELECT web FROM events) SELECT q.web.webPageDetails.name, count(*) AS n FROM q"
                                + " GROUP BY q.web.webPageDetails.name ORDER BY n LIMIT 1"))
                .containsExactly("web.webPageDetails.name", "n");
        assertThat(client.labels("SELECT public.events.device.type FROM public.events LIMIT 1"))
                .containsExactly("device.type");
    }

    @Test
    @DisplayName("with FLATTEN, structs may stay beside their leaves, and so the undotted paths [flatten]")
    void flattenKeepsStructs() throws SQLException {
        try (Client flat = Client.open(emulator, "prod:all?FLATTEN")) {
            assertThat(flat.labels("SELECT * FROM events WHERE 1=0")).contains("commerce", "commerce.order.priceTotal");
            assertThat(flat.value("SELECT count(*) FROM events WHERE commerce.`order`.priceTotal ="
                            + " `commerce.order.priceTotal`"))
                    .isEqualTo(flat.value("SELECT count(commerce.`order`.priceTotal) FROM events"));
        }
    }

    @Test
    @DisplayName("partition columns day(timestamp, _ACP_DATE) and identity(_ACP_BATCHID) [cat-json]")
    void partitionColumnsAreShown() throws SQLException {
        assertThat(client.labels("SELECT * FROM events WHERE 1=0")).contains("_acp_date", "_acp_batchid");
        assertThat(client.value("SELECT count(*) FROM events WHERE _acp_date = CAST(timestamp AS DATE)"))
                .isEqualTo("2000");
    }

    @Test
    @DisplayName("BI guides show limits above 100,000 [rstudio, cja-sql]")
    void limitsAboveTheCeiling() throws SQLException {
        assertThat(client.column("SELECT sku FROM products LIMIT 1000001")).hasSize(200);
        assertThat(client.column("SELECT sku FROM products LIMIT ?", 1_000_001)).hasSize(200);
    }

    @Test
    void writesThatAreNotSupportedAreSyntaxErrors() {
        for (String sql :
                new String[] {"UPDATE products SET price = 1", "DELETE FROM products", "TRUNCATE TABLE products"}) {
            assertThat(client.state(sql)).isEqualTo("42601");
        }
    }

    @Test
    @DisplayName("the SELECT of INSERT INTO must not be enclosed in parentheses [syntax]")
    void parenthesesAreRefused() throws SQLException {
        client.execute("CREATE TABLE oa_table AS SELECT 1 AS id");

        assertThat(client.state("INSERT INTO oa_table (SELECT 2 AS id)")).isEqualTo("42601");
        assertThat(client.execute("INSERT INTO oa_table SELECT 2 AS id")).isEqualTo(1);
        assertThat(client.execute("INSERT INTO oa_table (id) SELECT 3")).isEqualTo(1);
    }

    @Test
    void noTransactionIsReported() throws SQLException {
        client.connection().setAutoCommit(false);
        assertThat(client.value("SELECT 1")).isEqualTo("1");
        assertThat(client.connection()
                        .unwrap(org.postgresql.jdbc.PgConnection.class)
                        .getTransactionState())
                .isEqualTo(org.postgresql.core.TransactionState.IDLE);
        client.connection().setAutoCommit(true);

        try (Client byDefault = Client.open()) {
            byDefault.connection().setAutoCommit(false);
            assertThat(byDefault.value("SELECT 1")).isEqualTo("1");
            assertThat(byDefault
                            .connection()
                            .unwrap(org.postgresql.jdbc.PgConnection.class)
                            .getTransactionState())
                    .isEqualTo(org.postgresql.core.TransactionState.OPEN);
            byDefault.connection().rollback();
        }
    }

    @Test
    @DisplayName("a boolean column is printed true or false [adf]")
    void booleansAreWords() throws SQLException {
        assertThat(client.row("SELECT inStock, NOT inStock FROM products LIMIT 1"))
                .containsExactly("true", "false");
    }
}
