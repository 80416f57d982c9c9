package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client reads tables, not the machine that the emulator runs on. */
class ConfinementTest {

    @TempDir
    private static Path folder;

    @AutoClose
    private static Client client;

    @BeforeAll
    static void open() throws SQLException {
        client = Client.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "json", "parquet", "binaryFile"})
    void filesAreNoTables(String format) throws IOException {
        Path file = Files.writeString(folder.resolve("secret." + format), "{\"secret\": 1}\n");

        assertThat(client.state("SELECT * FROM " + format + ".`" + file + "`")).isEqualTo("42P01");
        assertThat(client.state("SELECT * FROM \"" + format + "\".\"" + file + "\""))
                .isEqualTo("42P01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT reflect('java.lang.System', 'getProperty', 'user.dir')",
                "SELECT java_method('java.lang.System', 'getProperty', 'user.dir')",
                "SELECT try_reflect('java.lang.System', 'getProperty', 'user.dir')",
                "SELECT builtin.reflect('java.lang.System', 'getProperty', 'user.dir')",
                "SELECT system.builtin.reflect('java.lang.System', 'getProperty', 'user.dir')",
                "SELECT sku FROM products WHERE reflect('java.lang.System', 'getProperty', 'user.dir') = ''"
            })
    @DisplayName("user-defined functions are not allowed [faq]: no function calls Java")
    void noFunctionCallsJava(String sql) {
        assertThat(client.state(sql)).isEqualTo("58000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT TRANSFORM(sku) USING 'cat' AS (s) FROM products",
                "SELECT * FROM (SELECT TRANSFORM(sku) USING 'cat' AS (s) FROM products) q",
                "WITH q AS (SELECT TRANSFORM(sku) USING 'cat' AS (s) FROM products) SELECT * FROM q",
                "SELECT 1 WHERE EXISTS (SELECT TRANSFORM(sku) USING 'cat' AS (s) FROM products)",
                "CREATE TABLE cf_transformed AS SELECT TRANSFORM(sku) USING 'cat' AS (s) FROM products",
                "MAP sku USING 'cat' FROM products"
            })
    void noQueryRunsAProgram(String sql) {
        assertThat(client.state(sql)).isEqualTo("42601");
    }

    @Test
    void settingsDoNotReachSpark() throws SQLException {
        client.execute("SET spark.sql.runSQLOnFiles=true");
        Path file = Path.of("/etc/hosts");

        assertThat(client.state("SELECT * FROM text.`" + file + "`")).isEqualTo("42P01");
    }
}
