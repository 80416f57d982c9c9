package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

/** What a Java program does through pgjdbc's default settings. */
class JdbcClientTest {

    @AutoClose
    private static Client client;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
    }

    @Test
    @DisplayName("a statement goes on giving its rows when the driver begins to keep it, at its fifth use [pgjdbc]")
    void aStatementGoesOnWhenTheDriverKeepsIt() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement =
                client.connection().prepareStatement("SELECT name, price FROM products WHERE sku = ?")) {
            for (int i = 1; i <= 8; i++) {
                statement.setString(1, String.format("AC-%04d", i));
                try (ResultSet row = statement.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getDouble(2)).isPositive();
                    names.add(row.getString(1));
                }
            }
            assertThat(statement.unwrap(PGStatement.class).isUseServerPrepare()).isTrue();
        }

        assertThat(names).startsWith("Copper Kettle").endsWith("Copper Stool").hasSize(8);
    }

    @Test
    void aKeptStatementSeesWhatWasWrittenSince() throws SQLException {
        client.execute("CREATE TABLE jdbc_kept AS SELECT 1 AS id");
        try (PreparedStatement statement =
                client.connection().prepareStatement("SELECT count(*) FROM jdbc_kept WHERE id > ?")) {
            for (int i = 1; i <= 7; i++) {
                statement.setInt(1, 0);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    assertThat(row.getInt(1)).isEqualTo(i);
                }
                client.execute("INSERT INTO jdbc_kept SELECT ? AS id", i + 1);
            }
        }
    }

    @Test
    @DisplayName("with a fetch size, rows come in portions, and other statements run in between")
    void rowsComeInPortions() throws SQLException {
        Connection connection = client.connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(7);
            List<String> ids = new ArrayList<>();
            try (ResultSet result = statement.executeQuery("SELECT sku FROM products ORDER BY sku")) {
                while (result.next()) {
                    ids.add(result.getString(1));
                    if (ids.size() == 50) {
                        assertThat(client.value("SELECT count(*) FROM products"))
                                .isEqualTo("200");
                    }
                }
            }

            assertThat(ids).hasSize(200).isSorted().doesNotHaveDuplicates();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void twoResultsAreReadSideBySide() throws SQLException {
        Connection connection = client.connection();
        connection.setAutoCommit(false);
        try (PreparedStatement first = connection.prepareStatement("SELECT sku FROM products ORDER BY sku");
                PreparedStatement second = connection.prepareStatement("SELECT sku FROM products ORDER BY sku DESC")) {
            first.setFetchSize(3);
            second.setFetchSize(3);
            try (ResultSet up = first.executeQuery();
                    ResultSet down = second.executeQuery()) {
                for (int i = 1; i <= 20; i++) {
                    assertThat(up.next() && down.next()).isTrue();
                    assertThat(up.getString(1)).isEqualTo(String.format("AC-%04d", i));
                    assertThat(down.getString(1)).isEqualTo(String.format("AC-%04d", 201 - i));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void aLargestNumberOfRowsIsKept() throws SQLException {
        try (Statement statement = client.connection().createStatement()) {
            statement.setMaxRows(5);
            int rows = 0;
            try (ResultSet result = statement.executeQuery("SELECT _id FROM events")) {
                while (result.next()) {
                    rows++;
                }
            }

            assertThat(rows).isEqualTo(5);
        }
    }

    @Test
    void aBatchInsertsEachOfItsRows() throws SQLException {
        client.execute("CREATE TABLE jdbc_batch (id INT, name STRING)");
        try (PreparedStatement statement =
                client.connection().prepareStatement("INSERT INTO jdbc_batch (id, name) VALUES (?, ?)")) {
            for (int i = 1; i <= 6; i++) {
                statement.setInt(1, i);
                statement.setString(2, "o'clock $" + i);
                statement.addBatch();
            }
            assertThat(statement.executeBatch()).containsExactly(1, 1, 1, 1, 1, 1);
        }

        assertThat(client.column("SELECT name FROM jdbc_batch ORDER BY id"))
                .startsWith("o'clock $1")
                .endsWith("o'clock $6")
                .hasSize(6);
    }

    @Test
    @DisplayName("what a batch wrote before it failed stays written [faq]")
    void whatABatchWroteBeforeItFailedStays() throws SQLException {
        client.execute("CREATE TABLE jdbc_failed_batch (id INT)");
        try (Statement statement = client.connection().createStatement()) {
            statement.addBatch("INSERT INTO jdbc_failed_batch VALUES (1)");
            statement.addBatch("INSERT INTO no_such_table VALUES (1)");
            statement.addBatch("INSERT INTO jdbc_failed_batch VALUES (2)");
            assertThatThrownBy(statement::executeBatch)
                    .isInstanceOf(BatchUpdateException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("42P01");
        }

        assertThat(client.column("SELECT id FROM jdbc_failed_batch")).containsExactly("1");
    }

    @Test
    void aStatementTellsItsShapeBeforeItRuns() throws SQLException {
        String sql =
                "SELECT _id, timestamp, commerce.`order`.priceTotal AS total, web FROM events WHERE _id = ? LIMIT ?";
        try (PreparedStatement statement = client.connection().prepareStatement(sql)) {
            var shape = statement.getMetaData();
            assertThat(shape.getColumnCount()).isEqualTo(4);
            assertThat(shape.getColumnLabel(3)).isEqualTo("total");
            assertThat(shape.getColumnTypeName(2)).isEqualTo("timestamp");
            assertThat(shape.getColumnTypeName(3)).isEqualTo("float8");
            assertThat(shape.getColumnTypeName(4)).isEqualTo("text");
            var parameters = statement.getParameterMetaData();
            assertThat(parameters.getParameterCount()).isEqualTo(2);
            assertThat(parameters.getParameterTypeName(1)).isEqualTo("text");
            assertThat(parameters.getParameterTypeName(2)).isEqualTo("int8");
        }
    }

    @Test
    @DisplayName("getTables lists tables and views of public [pgjdbc]")
    void listsTables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet result = metadata().getTables(null, "public", "%", new String[] {"TABLE", "VIEW"})) {
            while (result.next()) {
                tables.add(result.getString("TABLE_NAME") + " " + result.getString("TABLE_TYPE"));
            }
        }

        assertThat(tables).contains("events TABLE", "products TABLE", "profiles TABLE", "purchases VIEW");
    }

    @Test
    @DisplayName("getColumns lists columns in small letters, in order [writing, pgjdbc]")
    void listsColumns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet result = metadata().getColumns(null, "public", "products", "%")) {
            while (result.next()) {
                columns.add(result.getString("COLUMN_NAME") + " " + result.getString("TYPE_NAME"));
            }
        }

        assertThat(columns)
                .containsExactly(
                        "sku text",
                        "name text",
                        "category text",
                        "brand text",
                        "price float8",
                        "cost numeric",
                        "currencycode text",
                        "instock bool",
                        "stocklevel int4",
                        "weightgrams int4",
                        "launchdate date",
                        "colours anyarray");
    }

    @Test
    @DisplayName("getColumns follows what was created, altered and dropped since [pgjdbc]")
    void theCatalogFollowsTheLake() throws SQLException {
        client.execute("CREATE TABLE jdbc_followed AS SELECT 1 AS a");
        assertThat(columns("jdbc_followed")).containsExactly("a");

        client.execute("ALTER TABLE jdbc_followed ADD COLUMN b varchar(10)");
        assertThat(columns("jdbc_followed")).containsExactly("a", "b");

        client.execute("DROP TABLE jdbc_followed");
        assertThat(columns("jdbc_followed")).isEmpty();
    }

    @Test
    void primaryKeysCanBeAskedFor() throws SQLException {
        try (ResultSet result = metadata().getPrimaryKeys(null, "public", "products")) {
            assertThat(result.getMetaData().getColumnCount()).isEqualTo(6);
            while (result.next()) {
                assertThat(result.getString("COLUMN_NAME")).isEqualTo("sku");
            }
        }
    }

    @Test
    void listsTypesSchemasAndCatalogs() throws SQLException {
        assertThat(strings(metadata().getTypeInfo(), "TYPE_NAME")).contains("text", "int8", "timestamp", "bool");
        assertThat(strings(metadata().getSchemas(), "TABLE_SCHEM")).contains("public");
        assertThat(strings(metadata().getTableTypes(), "TABLE_TYPE")).contains("TABLE", "VIEW");
        assertThat(client.connection().getCatalog()).isEqualTo("prod:all");
        assertThat(client.connection().getSchema()).isEqualTo("public");
    }

    @Test
    @DisplayName("the server calls itself 0.1.0 [psql-new]")
    void theServerCallsItself010() throws SQLException {
        assertThat(metadata().getDatabaseProductVersion()).isEqualTo("0.1.0");
        assertThat(metadata().getDatabaseMajorVersion()).isZero();
    }

    @Test
    @DisplayName("catalog queries and queries on the lake take turns in one session, parameters of both [cja-cv]")
    void catalogAndLakeTakeTurns() throws SQLException {
        for (int i = 0; i < 6; i++) {
            assertThat(client.value(
                            "SELECT n.nspname FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n"
                                    + " ON n.oid = c.relnamespace WHERE c.relname = ?",
                            "events"))
                    .isEqualTo("public");
            assertThat(client.value("SELECT count(*) FROM products WHERE sku = ?", "AC-0001"))
                    .isEqualTo("1");
            assertThat(client.value("SELECT current_database()")).isEqualTo("prod:all");
            assertThat(client.value("SHOW server_version")).isEqualTo("0.1.0");
        }
    }

    @Test
    void anErrorInTheMiddleLeavesTheSessionUsable() throws SQLException {
        assertThat(client.state("SELECT no_such_column FROM events")).isEqualTo("58000");
        assertThat(client.state("SELECT no_such_column FROM pg_catalog.pg_class"))
                .isEqualTo("42703");
        assertThat(client.state("SELECT raise_error('no') FROM events")).isEqualTo("58000");
        assertThat(client.value("SELECT 1")).isEqualTo("1");
        assertThat(client.connection().isValid(5)).isTrue();
    }

    @Test
    @DisplayName("a text with several statements gives several results [editor-app]")
    void severalStatementsGiveSeveralResults() throws SQLException {
        assertThat(client.results("CREATE TABLE jdbc_many AS SELECT 1 AS a; INSERT INTO jdbc_many SELECT 2 AS a;"
                        + " SELECT count(*) FROM jdbc_many; SELECT 'x;y'; DROP TABLE jdbc_many"))
                .containsExactly(0, 1, "2", "x;y", 0);
    }

    private static DatabaseMetaData metadata() throws SQLException {
        return client.connection().getMetaData();
    }

    private static List<String> columns(String table) throws SQLException {
        return strings(metadata().getColumns(null, null, table, "%"), "COLUMN_NAME");
    }

    private static List<String> strings(ResultSet result, String column) throws SQLException {
        try (result) {
            List<String> strings = new ArrayList<>();
            while (result.next()) {
                strings.add(result.getString(column));
            }
            return strings;
        }
    }
}
