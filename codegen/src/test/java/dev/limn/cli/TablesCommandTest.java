package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limn.testing.TlsPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesCommandTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private static String dbname = "";
    private static Path credentials = Path.of("");

    @BeforeAll
    static void makeDatabase(@TempDir Path folder) {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, """
                create table zebra (id integer);
                create view "Été <&>" as select id from zebra;
                create table U&"two\\000alines" (id integer);
                create schema shop;
                create table shop.customer (id integer);
                create schema empty;
                """);
        credentials = SERVER.writeCredentials(folder.resolve("credentials"), dbname);
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @Test
    void printsOneTableALineSorted() {
        Outcome outcome = Outcome.ofTables(credentials);

        assertThat(outcome).isEqualTo(new Outcome(0, """
                public.two\\u000alines
                public.zebra
                public.Été <&>
                shop.customer
                """, ""));
    }

    @Test
    void printsOnlyTheNamedSchemas() {
        assertThat(Outcome.ofTables(credentials, "--schema", "shop", "--schema", "empty"))
                .isEqualTo(new Outcome(0, "shop.customer\n", ""));
    }

    @Test
    void printsExactNamesAsJson() {
        Outcome outcome = Outcome.ofTables(credentials, "--json");

        JsonArray tables = JsonParser.parseString(outcome.out()).getAsJsonArray();
        assertThat(tables)
                .extracting(table -> table.getAsJsonObject().keySet())
                .allMatch(keys -> keys.toString().equals("[schema, name]"));
        assertThat(tables)
                .extracting(table -> name(table.getAsJsonObject()))
                .containsExactly("two\nlines", "zebra", "Été <&>", "customer");
        assertThat(outcome.err()).isEmpty();
    }

    private static String name(JsonObject table) {
        return table.get("name").getAsString();
    }

    @Test
    void printsAnEmptyArrayForNoTables() {
        assertThat(Outcome.ofTables(credentials, "--json", "--schema", "empty").out())
                .isEqualTo("[]\n");
    }

    @Test
    void namesTheSchemasThereAreWhenOneIsUnknown() {
        assertThat(Outcome.ofTables(credentials, "--schema", "shop", "--schema", "Shop"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "limn: no schema 'Shop' that this user may use (there is 'empty', 'public', 'shop';"
                                + " names are case-sensitive)\n"));
    }

    @Test
    void isDoneWhenThePipeIsClosed() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(arguments(), failing("Broken pipe"), err);

        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"No space left on device", "Bad file descriptor"})
    void failsWhenTheOutputCannotBeWritten(String why) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(arguments(), failing(why), err);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("limn: standard output cannot be written: " + why + "\n");
    }

    private static String[] arguments() {
        return new String[] {"tables", "--credentials", credentials.toString()};
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
