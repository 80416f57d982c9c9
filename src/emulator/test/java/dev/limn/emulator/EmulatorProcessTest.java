package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.execute;
import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.limn.emulator.testing.SharedSpark;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process, from its start to its end. */
class EmulatorProcessTest {

    @TempDir
    private Path folder;

    @Test
    void servesUntilItIsTerminated() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("Some People.json"), "{\"name\":\"Ada\"}\n{\"name\":\"Grace\"}\n");
        SharedSpark.session().range(7).write().parquet(data.resolve("numbers").toString());
        Path credentials = folder.resolve("credentials.txt");
        try (EmulatorProcess emulator = EmulatorProcess.start(
                folder,
                "--data",
                data.toString(),
                "--events",
                "50",
                "--credentials",
                credentials.toString(),
                "--sessions",
                "2",
                "--switch",
                "session_limit_state=58000",
                "--switch",
                "booleans=word",
                "--fault",
                "expire-next-sign-in",
                "--fault",
                "fail-queries 1",
                "--token-life",
                "7200")) {
            assertThat(emulator.said("credentials")).isEqualTo(credentials.toString());
            URI line = URI.create(Files.readString(credentials).strip());

            assertThat(Refusal.of(() -> connect(line)).sqlState()).isEqualTo("28P01");
            try (Connection connection = connect(line)) {
                assertThat(Refusal.of(() -> value(connection, "SELECT 1")).sqlState())
                        .isEqualTo("58000");
                assertThat(value(connection, "SELECT count(*) FROM some_people WHERE name = 'Ada'"))
                        .isEqualTo("1");
                assertThat(value(connection, "SELECT sum(id) FROM numbers")).isEqualTo("21");
                assertThat(value(connection, "SELECT count(*) FROM events")).isEqualTo("50");
                assertThat(value(connection, "SELECT 1 = 1")).isEqualTo("true");
                execute(connection, "CREATE TABLE kept AS SELECT 1 AS a");
                try (Connection second = connect(line)) {
                    assertThat(second.isValid(20)).isTrue();
                    assertThat(Refusal.of(() -> connect(line)))
                            .isEqualTo(new Refusal("58000", "FATAL: Session Limit Reached"));
                }

                emulator.tell("fail-queries 1");
                emulator.hear("done: fail-queries 1");
                assertThat(Refusal.of(() -> value(connection, "SELECT 1")).sqlState())
                        .isEqualTo("58000");
                emulator.tell("explode");
                emulator.tell("advance 2h");
                emulator.hear("done: advance 2h");
            }
            assertThat(Refusal.of(() -> connect(line)).sqlState()).isEqualTo("28P01");
            checkSecrets(emulator, line);

            assertThat(emulator.terminate()).isEqualTo(143);

            assertThat(emulator.errors().lines())
                    .singleElement()
                    .asString()
                    .startsWith("limn emulator: no fault 'explode': there are ");
            assertThat(emulator.temporaryFiles()).isEmpty();
            assertThat(emulator.descendants()).isEmpty();
            assertThat(credentials).exists();
        }
    }

    private static void checkSecrets(EmulatorProcess emulator, URI line) throws IOException {
        Path account = Path.of(emulator.said("account"));
        Path secret = Path.of(emulator.said("client secret in"));
        for (Path file : List.of(account, secret, Path.of(emulator.said("credentials")))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
        String credential = JsonParser.parseString(Files.readString(account))
                .getAsJsonObject()
                .get("credential")
                .getAsString();
        assertThat(emulator.everything() + emulator.errors())
                .doesNotContain(
                        credential,
                        Files.readString(secret).strip(),
                        line.getRawUserInfo().split(":")[1]);
    }

    @Test
    void endsInOrderAlsoBeforeItHasStarted() throws Exception {
        try (EmulatorProcess emulator = EmulatorProcess.start(folder, "--events", "50")) {
            Patience.soon().until(() -> !emulator.temporaryFiles().isEmpty());

            emulator.terminate();

            assertThat(emulator.descendants()).isEmpty();
            assertThat(emulator.temporaryFiles()).isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmulatorProcess emulator = EmulatorProcess.start(
                        folder, "--events", "50", "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(emulator.exit()).isEqualTo(1);
            assertThat(emulator.errors())
                    .isEqualTo("limn emulator: cannot listen on port " + taken.getLocalPort()
                            + " of loopback: Address already in use\n");
            assertThat(emulator.temporaryFiles()).isEmpty();
        }
    }

    private static Connection connect(URI line) throws SQLException {
        Properties properties = Patience.driver();
        for (String each : line.getRawQuery().split("&")) {
            String[] pair = each.split("=", 2);
            properties.setProperty(pair[0], decoded(pair[1]));
        }
        String[] user = line.getRawUserInfo().split(":");
        properties.setProperty("user", decoded(user[0]));
        properties.setProperty("password", decoded(user[1]));
        return DriverManager.getConnection(
                "jdbc:postgresql://" + line.getHost() + ":" + line.getPort() + line.getRawPath(), properties);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
