package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private static String dbname = "";
    private static Path credentials = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void makeDatabase(@TempDir Path folder) {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, "create table one (id integer)");
        credentials = SERVER.writeCredentials(folder.resolve("credentials"), dbname);
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @Test
    void saysOfEachThingHowItIs() {
        Outcome outcome = Outcome.of("doctor", "--credentials", credentials.toString());

        assertThat(outcome.code()).isZero();
        assertThat(checks(outcome.out()))
                .containsExactly(
                        "credentials",
                        "expiry",
                        "dns",
                        "tcp",
                        "tls",
                        "sign-in",
                        "server",
                        "reader",
                        "tables",
                        "permissions");
        assertThat(outcome.out())
                .contains(
                        "target postgresql",
                        "localhost is ",
                        "TLSv1.3, ",
                        " days)",
                        "version 18",
                        "read by batched pg_catalog: it calls itself 18",
                        "1 that this user",
                        "may read 1 of 1 tables and views, and write to 1");
        assertThat(outcome.err() + outcome.out()).doesNotContain(SERVER.password());
    }

    private static List<String> checks(String out) {
        return out.lines().map(line -> line.split(" +")[1]).toList();
    }

    @Test
    void stopsAtWhatFailsAndSaysWhatToDo() throws IOException {
        Outcome outcome = Outcome.of("doctor", "--credentials", changed("host=localhost", "host=nowhere.invalid"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out().lines().filter(line -> line.startsWith("failed")))
                .singleElement()
                .asString()
                .contains("dns", "nowhere.invalid: no such host (correct host");
        assertThat(outcome.out().lines().filter(line -> line.startsWith("skipped")))
                .hasSize(7);
    }

    @Test
    void tellsAWrongPasswordFromAWrongServer() throws IOException {
        Outcome outcome = Outcome.of(
                "doctor", "--json", "--credentials", changed("password=" + SERVER.password(), "password=no"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(JsonParser.parseString(outcome.out()).getAsJsonArray())
                .filteredOn(finding ->
                        finding.getAsJsonObject().get("status").getAsString().equals("FAILED"))
                .singleElement()
                .asString()
                .contains("sign-in", "refused");
    }

    private String changed(String from, String to) throws IOException {
        String text = Files.readString(credentials);
        assertThat(text).contains(from);
        return TlsPostgres.writeSecret(folder.resolve("changed"), text.replace(from, to))
                .toString();
    }
}
