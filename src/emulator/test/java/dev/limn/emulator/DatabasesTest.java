package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.execute;
import static dev.limn.emulator.testing.RunningEmulator.labels;
import static dev.limn.emulator.testing.RunningEmulator.rows;
import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

/** What a session sees, by the name of the database it asked for. */
class DatabasesTest {

    private static final Emulator EMULATOR = Crowded.emulator();

    @BeforeAll
    static void group() throws SQLException {
        try (Connection connection = Crowded.connect()) {
            execute(connection, "CREATE DATABASE marts");
            execute(connection, "CREATE DATABASE bazaars");
            execute(connection, "CREATE SCHEMA marts.finance");
            execute(connection, "CREATE SCHEMA marts.people");
            execute(connection, "CREATE SCHEMA bazaars.people");
            execute(connection, "ALTER TABLE products ADD SCHEMA marts.finance");
            execute(connection, "ALTER TABLE profiles ADD SCHEMA marts.people");
        }
    }

    @AfterAll
    static void ungroup() throws SQLException {
        try (Connection connection = Crowded.connect()) {
            execute(connection, "ALTER TABLE products REMOVE SCHEMA marts.finance");
            execute(connection, "ALTER TABLE profiles REMOVE SCHEMA marts.people");
            execute(connection, "DROP SCHEMA marts.finance");
            execute(connection, "DROP SCHEMA marts.people");
            execute(connection, "DROP SCHEMA bazaars.people");
            execute(connection, "DROP DATABASE marts");
            execute(connection, "DROP DATABASE bazaars");
        }
    }

    @AfterEach
    void leaveNothing() {
        Crowded.clear();
    }

    @ParameterizedTest
    @DisplayName("sandbox:all, or all, is everything in the sandbox [cred, powerbi]")
    @ValueSource(strings = {"prod:all", "all"})
    void allIsEverything(String database) throws Exception {
        try (Connection connection = Crowded.connect(database)) {
            assertThat(listed(connection)).contains("events", "profiles", "products", "purchases");
            assertThat(described(connection)).contains("events", "profiles", "products", "purchases");
            assertThat(value(connection, "SELECT count(*) FROM events")).isEqualTo("200");
        }
    }

    @Test
    @DisplayName("sandbox:table is one dataset only [mlconn]")
    void aTableIsAllThereIs() throws Exception {
        try (Connection connection = Crowded.connect("prod:events")) {
            assertOnly("events", connection);
            assertThat(value(connection, "SELECT count(*) FROM events")).isEqualTo("200");
        }
    }

    @Test
    @DisplayName("sandbox:dataset id is that dataset [flatten]")
    void aDatasetIdIsItsTable() throws Exception {
        String id;
        try (Connection connection = Crowded.connect()) {
            id = String.valueOf(idOf("events", connection));
        }
        try (Connection connection = Crowded.connect("prod:" + id)) {
            assertOnly("events", connection);
            assertThat(value(connection, "SELECT count(*) FROM events")).isEqualTo("200");
        }
    }

    @Test
    @DisplayName("sandbox:view id is that view [flatten]")
    void aViewIsReadWithoutTheTablesBeneath() throws Exception {
        String id;
        String purchases;
        try (Connection connection = Crowded.connect()) {
            id = String.valueOf(idOf("purchases", connection));
            purchases = String.valueOf(value(connection, "SELECT count(*) FROM purchases"));
        }
        for (String name : List.of(id, "purchases")) {
            try (Connection connection = Crowded.connect("prod:" + name)) {
                assertOnly("purchases", connection);
                assertThat(value(connection, "SELECT count(*) FROM purchases")).isEqualTo(purchases);
            }
        }
    }

    @Test
    @DisplayName("a logical database narrows SHOW DATABASES, SCHEMAS and TABLES [assets]")
    void aLogicalDatabaseNarrowsListings() throws Exception {
        for (String name : List.of("marts", "prod:marts")) {
            try (Connection connection = Crowded.connect(name)) {
                assertThat(rows(connection, "SHOW DATABASES")).containsExactly(List.of("marts"));
                assertThat(rows(connection, "SHOW SCHEMAS"))
                        .containsExactlyInAnyOrder(List.of("marts", "finance"), List.of("marts", "people"));
                assertThat(labels(connection, "SHOW TABLES")).containsExactly("name", "type");
                assertThat(listed(connection)).containsExactlyInAnyOrder("products", "profiles");
            }
        }
    }

    @Test
    @DisplayName("database.schema narrows them further [assets]")
    void aLogicalSchemaNarrowsListings() throws Exception {
        for (String name : List.of("marts.finance", "prod:marts.finance")) {
            try (Connection connection = Crowded.connect(name)) {
                assertThat(rows(connection, "SHOW SCHEMAS")).containsExactly(List.of("marts", "finance"));
                assertThat(listed(connection)).containsExactly("products");
                assertThat(value(connection, "SELECT count(*) > 0 FROM marts.finance.products"))
                        .isEqualTo("t");
            }
        }
    }

    @ParameterizedTest
    @DisplayName("42P12: no tables found for use [faq]")
    @ValueSource(
            strings = {"dev:all", "prod:nothing", "nothing", "prod:marts.nothing", "nothing.finance", "prod:", "a:b:c"})
    void whereNothingIsNobodyIsLetIn(String database) {
        Refusal refusal = Refusal.of(() -> Crowded.connect(database));

        assertThat(refusal.sqlState()).isEqualTo("42P12");
        assertThat(refusal.message()).contains("no tables found for use");
    }

    @Test
    @DisplayName("?FLATTEN makes leaves columns for the whole session [flatten]")
    void flattenMakesLeavesColumns() throws Exception {
        try (Connection connection = Crowded.connect("prod:all?FLATTEN")) {
            assertThat(labels(connection, "SELECT * FROM events WHERE 1=0")).contains("commerce.order.priceTotal");
            assertThat(value(connection, "SELECT count(\"commerce.order.priceTotal\") > 0 FROM events"))
                    .isEqualTo("t");
        }
    }

    @Test
    @DisplayName("?FLATTEN works for a single table too [flatten]")
    void flattenWorksForOneTable() throws Exception {
        try (Connection connection = Crowded.connect("prod:events?FLATTEN")) {
            assertOnly("events", connection);
            assertThat(labels(connection, "SELECT * FROM events WHERE 1=0")).contains("commerce.order.priceTotal");
        }
    }

    @Test
    @DisplayName("the server does not decode: %3FFLATTEN is rejected [cja-cv]")
    void anEncodedQuestionMarkIsPartOfTheName() {
        assertThat(Refusal.of(() -> Crowded.connect("prod:all%3FFLATTEN")).sqlState())
                .isEqualTo("42P12");
    }

    @Test
    @DisplayName("%3FFLATTEN is right in a JDBC URL, which the driver decodes [cja-cv, pgjdbc]")
    void anEncodedQuestionMarkIsRightInAnUrl() throws Exception {
        try (Connection connection = connectByUrl("prod:all%3FFLATTEN")) {
            assertThat(labels(connection, "SELECT * FROM events WHERE 1=0")).contains("commerce.order.priceTotal");
        }
    }

    @Test
    @DisplayName("a plain ?FLATTEN in a JDBC URL is lost without a word [pgjdbc]")
    void aQuestionMarkInAnUrlIsLost() throws Exception {
        try (Connection connection = connectByUrl("prod:all?FLATTEN")) {
            assertThat(labels(connection, "SELECT * FROM events WHERE 1=0"))
                    .contains("commerce")
                    .doesNotContain("commerce.order.priceTotal");
        }
    }

    private static Connection connectByUrl(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", EMULATOR.user());
        properties.setProperty("password", EMULATOR.token(Duration.ofHours(1)));
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", EMULATOR.authorityFile().toString());
        String url = "jdbc:postgresql://" + EMULATOR.host() + ":" + EMULATOR.port() + "/" + database;
        return java.util.Objects.requireNonNull(new Driver().connect(url, properties));
    }

    /** In queries, in SHOW TABLES and in the catalog. */
    private static void assertOnly(String table, Connection connection) throws SQLException {
        assertThat(listed(connection)).containsExactly(table);
        assertThat(described(connection)).containsExactly(table);
        assertThat(rows(
                        connection,
                        "SELECT relname FROM pg_catalog.pg_class WHERE relkind IN ('r', 'v')"
                                + " AND pg_table_is_visible(oid) AND relname NOT LIKE 'pg_%'"))
                .containsExactly(List.of(table));
        assertThat(Refusal.of(() -> rows(connection, "SELECT * FROM profiles")).sqlState())
                .isEqualTo("42P01");
        assertThat(value(connection, "SELECT table_exists('profiles')")).isEqualTo("f");
    }

    private static @Nullable String idOf(String table, Connection connection) throws SQLException {
        return rows(connection, "SHOW TABLES").stream()
                .filter(row -> table.equals(row.get(0)))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    private static List<@Nullable String> listed(Connection connection) throws SQLException {
        List<@Nullable String> names = new ArrayList<>();
        rows(connection, "SHOW TABLES").forEach(row -> names.add(row.get(0)));
        return names;
    }

    private static List<String> described(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "VIEW"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
