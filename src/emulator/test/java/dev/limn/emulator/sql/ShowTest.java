package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SHOW, SET, EXPLAIN, keys, and the logical databases and schemas. */
class ShowTest {

    @AutoClose
    private static Client client;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
    }

    @Test
    @DisplayName("SHOW TABLES: name, dataSetId, dataSet, description, resolved [writing]")
    void showTables() throws SQLException {
        assertThat(client.labels("SHOW TABLES"))
                .containsExactly("name", "dataSetId", "dataSet", "description", "resolved");
        assertThat(client.rows("show tables"))
                .filteredOn(row -> "events".equals(row.get(0)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(1)).matches("[0-9a-f]{24}");
                    assertThat(row.subList(2, 5))
                            .containsExactly("Events", "What happened in the shop and its app", "true");
                });
    }

    @Test
    @DisplayName("a dataset is found by its id too [flatten]")
    void aDatasetIsFoundByItsId() throws SQLException {
        var emulator = RunningEmulator.shared();
        String id = emulator.lake().find("products").orElseThrow().datasetId();
        for (String database : List.of("prod:products", "prod:" + id)) {
            try (Client one = Client.open(emulator, database)) {
                assertThat(one.column("SHOW TABLES")).containsExactly("products");
                assertThat(one.value("SELECT count(*) FROM products")).isEqualTo("200");
                assertThat(one.state("SELECT * FROM events")).isEqualTo("42P01");
                assertThat(one.column("SHOW PRIMARY KEYS")).containsExactly("products");
            }
        }
    }

    @Test
    @DisplayName("SHOW PRIMARY KEYS and SHOW FOREIGN KEYS, with keys as ALTER TABLE gives them [syntax, assets]")
    void showKeys() throws SQLException {
        client.executeAll(
                "CREATE TABLE show_parent (id bigint, code varchar(5), mail varchar(50))",
                "CREATE TABLE show_child (id INT, parent bigint)",
                "ALTER TABLE show_parent ADD CONSTRAINT PRIMARY KEY (id, CODE) NAMESPACE 'ECID'",
                "ALTER TABLE show_parent ADD CONSTRAINT IDENTITY(mail) NAMESPACE 'Email'",
                "ALTER TABLE show_child ADD PRIMARY KEY (id) NOT ENFORCED",
                "ALTER TABLE show_child ADD CONSTRAINT FOREIGN KEY (parent) REFERENCES show_parent (id)");

        assertThat(client.labels("SHOW PRIMARY KEYS"))
                .containsExactly("tableName", "columnName", "datatype", "namespace");
        assertThat(client.rows("SHOW PRIMARY KEYS"))
                .contains(
                        List.of("show_parent", "id", "bigint", "ECID"),
                        List.of("show_parent", "code", "text", "ECID"),
                        List.of("show_child", "id", "integer", ""),
                        List.of("products", "sku", "text", "SKU"));
        assertThat(client.labels("SHOW FOREIGN KEYS"))
                .containsExactly(
                        "tableName",
                        "columnName",
                        "datatype",
                        "referencedTableName",
                        "referencedColumnName",
                        "namespace");
        assertThat(client.rows("SHOW FOREIGN KEYS"))
                .contains(
                        List.of("show_child", "parent", "bigint", "show_parent", "id", ""),
                        List.of("events", "_acme.loyaltyId", "text", "profiles", "loyalty.loyaltyId", ""));
        assertThat(client.rows("SHOW IDENTITIES")).contains(List.of("show_parent", "mail", "text", "Email", "false"));

        client.executeAll(
                "ALTER TABLE show_child DROP CONSTRAINT FOREIGN KEY (parent)",
                "ALTER TABLE show_parent DROP CONSTRAINT PRIMARY KEY (id, code)",
                "ALTER TABLE show_parent DROP CONSTRAINT IDENTITY (mail)");
        assertThat(client.column("SHOW FOREIGN KEYS")).doesNotContain("show_child");
        assertThat(client.column("SHOW PRIMARY KEYS")).doesNotContain("show_parent");
    }

    @Test
    @DisplayName("the namespace is mandatory for primary keys and identities [syntax]")
    void theNamespaceIsMandatory() throws SQLException {
        client.execute("CREATE TABLE show_keyless (id INT)");

        assertThat(client.state("ALTER TABLE show_keyless ADD CONSTRAINT PRIMARY KEY (id)"))
                .isEqualTo("42601");
        assertThat(client.state("ALTER TABLE show_keyless ADD CONSTRAINT PRIMARY IDENTITY (id)"))
                .isEqualTo("42601");
        assertThat(client.state("ALTER TABLE show_keyless ADD CONSTRAINT IDENTITY (id)"))
                .isEqualTo("42601");
        assertThat(client.state("ALTER TABLE show_keyless ADD CONSTRAINT PRIMARY KEY (nothing) NAMESPACE 'ECID'"))
                .isEqualTo("58000");
    }

    @Test
    @DisplayName("databases and schemas group tables logically, which are then a.s.t too [assets]")
    void databasesAndSchemasGroupTables() throws SQLException {
        client.executeAll(
                "CREATE DATABASE show_a",
                "CREATE SCHEMA show_a.s",
                "CREATE DATABASE IF NOT EXISTS show_b",
                "CREATE DATABASE IF NOT EXISTS show_a",
                "ALTER TABLE products ADD SCHEMA show_a.s",
                "ALTER VIEW purchases ADD SCHEMA show_a.s",
                "CREATE TABLE show_a.s.show_made AS SELECT 5 AS five");

        assertThat(client.column("SELECT five FROM show_a.s.show_made")).containsExactly("5");
        assertThat(client.column("SELECT \"show_a\".\"s\".\"show_made\".\"five\" FROM \"show_a\".\"s\".\"show_made\""))
                .containsExactly("5");
        assertThat(client.value("SELECT max(p.sku) FROM SHOW_A.S.Products p JOIN show_a.s.show_made m ON m.five = 5"))
                .isEqualTo("AC-0200");
        assertThat(client.state("SELECT * FROM show_a.s.events")).isEqualTo("42P01");
        assertThat(client.column("SHOW DATABASES")).contains("show_a", "show_b");
        assertThat(client.rows("SHOW SCHEMAS")).contains(List.of("show_a", "s"));
        assertThat(client.labels("SHOW SCHEMAS")).containsExactly("database", "schema");

        assertThat(client.state("DROP SCHEMA show_a.s RESTRICT")).isEqualTo("58000");
        assertThat(client.state("DROP DATABASE show_a")).isEqualTo("58000");
        client.executeAll(
                "ALTER TABLE products REMOVE SCHEMA show_a.s",
                "DROP SCHEMA show_a.s CASCADE",
                "DROP DATABASE show_a",
                "DROP DATABASE show_b");
        assertThat(client.state("DROP DATABASE show_b")).isEqualTo("42P12");
        assertThat(client.state("DROP DATABASE IF EXISTS show_b")).isEqualTo(Client.SUCCESS);
        assertThat(client.value("SELECT five FROM show_made")).isEqualTo("5");
    }

    @Test
    @DisplayName("connected to db.schema, SHOW lists what is in it, tables as name and type [assets]")
    void withinADatabase() throws SQLException {
        client.executeAll(
                "CREATE DATABASE show_c",
                "CREATE SCHEMA show_c.s1",
                "CREATE SCHEMA show_c.s2",
                "CREATE DATABASE show_d",
                "CREATE SCHEMA show_d.s1",
                "ALTER TABLE profiles ADD SCHEMA show_c.s1",
                "ALTER VIEW purchases ADD SCHEMA show_c.s2");
        var emulator = RunningEmulator.shared();

        try (Client schema = Client.open(emulator, "show_c.s1");
                Client database = Client.open(emulator, "show_c")) {
            assertThat(schema.labels("SHOW TABLES")).containsExactly("name", "type");
            assertThat(schema.rows("SHOW TABLES")).containsExactly(List.of("profiles", "TABLE"));
            assertThat(schema.column("SHOW DATABASES")).containsExactly("show_c");
            assertThat(schema.rows("SHOW SCHEMAS")).containsExactly(List.of("show_c", "s1"));
            assertThat(database.rows("SHOW TABLES"))
                    .containsExactly(List.of("profiles", "TABLE"), List.of("purchases", "VIEW"));
            assertThat(database.rows("SHOW SCHEMAS")).containsExactly(List.of("show_c", "s1"), List.of("show_c", "s2"));
        }
        assertThat(client.labels("SHOW DATAGROUPS"))
                .containsExactly(
                        "Database", "Schema", "GroupType", "ChildType", "ChildName", "PhysicalParent", "ChildId");
        assertThat(client.rows("SHOW DATAGROUPS FOR 'profiles'"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(0, 5))
                        .containsExactly("show_c", "s1", "ADLS", "Data Lake Table", "profiles"));
        client.executeAll(
                "DROP SCHEMA show_c.s1 CASCADE",
                "DROP SCHEMA show_c.s2 CASCADE",
                "DROP SCHEMA show_d.s1",
                "DROP DATABASE show_c",
                "DROP DATABASE show_d");
    }

    @Test
    @DisplayName("the accelerated store takes tables of CREATE TABLE AS, not those of the lake [model, syntax]")
    void theAcceleratedStore() throws SQLException {
        client.executeAll(
                "CREATE DATABASE show_fast WITH (TYPE=QSACCEL, ACCOUNT=acp_query_batch)",
                "CREATE SCHEMA show_fast.agg",
                "CREATE TABLE show_fast.agg.show_dim WITH (DISTRIBUTION = REPLICATE) AS SELECT 1 AS one");

        assertThat(client.value("SELECT one FROM show_fast.agg.show_dim")).isEqualTo("1");
        assertThat(client.value("SELECT d.one FROM agg.show_dim d")).isEqualTo("1");
        assertThat(client.state("ALTER TABLE products ADD SCHEMA show_fast.agg"))
                .isEqualTo("58000");
        assertThat(client.rows("SHOW DATAGROUPS FOR 'show_dim'"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(0, 5))
                        .containsExactly("show_fast", "agg", "QSACCEL", "Data Warehouse Table", "show_dim"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SHOW server_version  | server_version  | 0.1.0
                    SHOW SERVER_ENCODING | SERVER_ENCODING | UTF8
                    SHOW LC_COLLATE      | LC_COLLATE      | en_US.UTF-8
                    SHOW LC_CTYPE        | LC_CTYPE        | en_US.UTF-8
                    SHOW IS_SUPERUSER    | IS_SUPERUSER    | off
                    SHOW DateStyle       | DateStyle       | ISO, MDY
                    SET auto_to_json     | auto_to_json    | false
                    SHOW drop_system_columns | drop_system_columns | true""")
    @DisplayName("SHOW name, and SET name, give one value under that name [syntax]")
    void showsParameters(String sql, String label, String value) throws SQLException {
        assertThat(client.labels(sql)).containsExactly(label);
        assertThat(client.value(sql)).isEqualTo(value);
    }

    @Test
    @DisplayName("SET name = value sets any name, SET alone and SHOW ALL list them [syntax]")
    void setsAndLists() throws SQLException {
        client.executeAll(
                "SET show.one = 'it''s'", "SET show.two TO 2", "SET show.three = a b", "SET SESSION show.four = on");

        assertThat(client.value("SHOW SHOW.ONE")).isEqualTo("it's");
        assertThat(client.value("SET show.three")).isEqualTo("a b");
        for (String list : List.of("SHOW ALL", "SET", "SET;")) {
            assertThat(client.rows(list)).contains(List.of("show.two", "2", ""), List.of("DateStyle", "ISO, MDY", ""));
        }
        try (Client other = Client.open()) {
            assertThat(other.state("SHOW show.one")).isEqualTo("42704");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET = 1", "SET a =", "SET a b", "SET server_version = '15.0'", "SHOW", "SHOW TABLES x"})
    void wrongWaysToSetAndShow(String sql) {
        assertThat(client.state(sql)).isEqualTo("42601");
    }

    @Test
    @DisplayName("EXPLAIN names the datasets that are read; FORMAT JSON says the same [syntax]")
    void explains() throws SQLException {
        String id =
                RunningEmulator.shared().lake().find("products").orElseThrow().datasetId();
        String plan = " Seq Scan on products (dataSetId = \"" + id + "\", dataSetName = \"Products\")";

        assertThat(client.labels("EXPLAIN SELECT * FROM products")).containsExactly("QUERY PLAN");
        for (String sql : List.of(
                "EXPLAIN SELECT * FROM products WHERE price > 5",
                "EXPLAIN FORMAT TEXT SELECT * FROM public.products p",
                "EXPLAIN INSERT INTO show_other SELECT * FROM products",
                "EXPLAIN CREATE TABLE show_other WITH (label='PROFILE') AS SELECT * FROM products",
                "EXPLAIN DECLARE c CURSOR FOR SELECT * FROM products")) {
            assertThat(client.value(sql)).as(sql).isEqualTo(plan);
        }
        assertThat(client.value("EXPLAIN FORMAT JSON SELECT * FROM products"))
                .isEqualTo("[{\"Node Type\":\"Seq Scan\",\"Relation Name\":\"products\",\"dataSetId\":\"" + id
                        + "\",\"dataSetName\":\"Products\"}]");
        assertThat(client.state("EXPLAIN FORMAT XML SELECT 1")).isEqualTo("42601");
        assertThat(client.state("EXPLAIN SELECT * FROM no_such_table")).isEqualTo("42P01");
        assertThat(client.state("EXPLAIN DROP TABLE products")).isEqualTo("0A000");
    }

    @Test
    @DisplayName("auto_to_json: complex columns as JSON, null members left out, scalar columns first with * [syntax]")
    void autoToJson() throws SQLException {
        client.executeAll(
                "CREATE TABLE show_complex AS SELECT struct(1 AS b, CAST(NULL AS INT) AS c, 'q\"' AS d) AS s, 'x' AS id,"
                        + " array(struct(1 AS n), NULL) AS a, map('k', struct(true AS t)) AS m, 2 AS n",
                "SET auto_to_json=true");
        try {
            assertThat(client.labels("SELECT * FROM show_complex")).containsExactly("id", "n", "s", "a", "m");
            assertThat(client.row("SELECT * FROM show_complex"))
                    .containsExactly("x", "2", "{\"b\":1,\"d\":\"q\\\"\"}", "[{\"n\":1},null]", "{\"k\":{\"t\":true}}");
            assertThat(client.labels("SELECT s, id FROM show_complex")).containsExactly("s", "id");
            assertThat(client.row("SELECT s.d, a[0], size(m) FROM show_complex"))
                    .containsExactly("q\"", "{\"n\":1}", "1");
            client.execute("CREATE TABLE show_copied AS SELECT * FROM show_complex");
        } finally {
            client.execute("SET auto_to_json=false");
        }
        assertThat(client.row("SELECT * FROM show_copied"))
                .isEqualTo(client.row("SELECT * FROM show_complex"))
                .isEqualTo(Arrays.asList("(1,NULL,\"q\"\")", "x", "{(1), NULL}", "[k -> \"(true)\"]", "2"));
    }

    @Test
    @DisplayName("drop_system_columns=false shows _acp_system_metadata [hkg]")
    void dropSystemColumns() throws SQLException {
        assertThat(client.labels("SELECT * FROM products WHERE 1=0")).doesNotContain("_acp_system_metadata");
        assertThat(client.state("SELECT _acp_system_metadata FROM products")).isEqualTo("58000");
        client.execute("SET drop_system_columns=false");
        try {
            assertThat(client.labels("SELECT * FROM products WHERE 1=0")).endsWith("_acp_system_metadata");
            assertThat(client.value("SELECT count(DISTINCT _acp_system_metadata.rowId) FROM products WHERE NOT"
                            + " _acp_system_metadata.isDeleted"))
                    .isEqualTo("200");
        } finally {
            client.execute("SET drop_system_columns=true");
        }
        assertThat(client.labels("SELECT * FROM products WHERE 1=0")).doesNotContain("_acp_system_metadata");
    }
}
