package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.connect;
import static dev.limn.emulator.testing.RunningEmulator.execute;
import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.testing.RunningEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How emulators start, live side by side, and end. */
class EmulatorTest {

    @Test
    void twoEmulatorsKnowNothingOfEachOtherAndNothingIsLeftOfThem() throws Exception {
        Remains before = Remains.now();
        Emulator one = RunningEmulator.start(small());
        Emulator other = RunningEmulator.start(small());
        Path folder = one.authorityFile().getParent();
        try (one;
                other) {
            try (Connection first = connect(one);
                    Connection second = connect(other)) {
                execute(first, "CREATE TABLE mine AS SELECT 1 AS a");
                execute(first, "CREATE TEMP TABLE passing AS SELECT 1 AS a");
                execute(first, "CREATE DATABASE marts");

                assertThat(value(first, "SELECT a FROM mine")).isEqualTo("1");
                assertThat(value(second, "SELECT table_exists('mine')")).isEqualTo("f");
                for (String table : new String[] {"mine", "passing"}) {
                    assertThat(Refusal.of(() -> value(second, "SELECT a FROM " + table))
                                    .sqlState())
                            .isEqualTo("42P01");
                }
                assertThat(RunningEmulator.rows(second, "SHOW DATABASES")).isEmpty();
                assertThat(one.sessions().list()).hasSize(1);
                assertThat(other.sessions().list()).hasSize(1);

                Background running = Background.query(first, Patience.LONG_QUERY);
                Patience.untilSparkWorks();
                one.clock().advance(Duration.ofHours(3));
                assertThat(running.failure().getSQLState()).isEqualTo("53400");
                assertThat(value(second, "SELECT 1")).isEqualTo("1");
                one.sessions().killAll();
                assertThat(value(second, "SELECT 1")).isEqualTo("1");
            }
            Properties trusting = new Properties();
            trusting.setProperty("sslrootcert", one.authorityFile().toString());
            assertThat(Refusal.of(() -> connect(other, other.database(), trusting))
                            .message())
                    .contains("SSL error");
        }
        Patience.soon()
                .untilAsserted(() -> assertThat(Remains.now().since(before)).isEqualTo(Remains.NONE));
        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Patience.LONG_QUERY,
                "CREATE TABLE endless AS SELECT a.id, b.id AS other FROM range(1000000) a CROSS JOIN range(1000000) b"
            })
    void closingEndsWhatRuns(String sql) throws Exception {
        Remains before = Remains.now();
        Emulator emulator = RunningEmulator.start(small());
        Path folder = emulator.authorityFile().getParent();
        try (emulator;
                Connection connection = connect(emulator)) {
            Background query = Background.query(connection, sql);
            Patience.untilSparkWorks();

            Instant start = Instant.now();
            emulator.close();

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
            assertThat(query.failure().getSQLState()).isEqualTo("57P01");
            assertThat(Refusal.of(() -> connect(emulator)).sqlState()).isEqualTo("08001");
        }
        Patience.untilSparkRests();
        Patience.soon()
                .untilAsserted(() -> assertThat(Remains.now().since(before)).isEqualTo(Remains.NONE));
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatCannotStartLeavesNothing(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("broken.json"), "{ \"a\": ");
        Remains before = Remains.now();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Emulator.start(small().port(port).build()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot listen on port " + port + " of loopback: Address already in use");
            assertThatThrownBy(() -> Emulator.start(small().restPort(port).build()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot listen on port " + port + " of loopback: Address already in use");
        }
        assertThatThrownBy(() -> Emulator.start(small().data(data).build()))
                .hasMessageContaining("broken.json")
                .satisfies(
                        e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1));
        assertThatThrownBy(() -> Emulator.start(
                        small().folder(data.resolve("broken.json")).build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.json");

        Patience.soon()
                .untilAsserted(() -> assertThat(Remains.now().since(before)).isEqualTo(Remains.NONE));
    }

    @Test
    void optionsThatAreNotPossibleAreRefused() {
        assertThatThrownBy(() -> small().sessions(0).build()).hasMessage("one session must be possible, not 0");
        assertThatThrownBy(() -> small().runningQueries(0).build()).hasMessage("one query must be able to run, not 0");
        assertThatThrownBy(() -> small().events(-1).build()).hasMessage("a number of events cannot be -1");
        assertThatThrownBy(() -> small().port(70_000).build())
                .hasMessage("a port is a number from 0 to 65535, not 70000");
        assertThatThrownBy(() -> small().organization("acme").build()).hasMessageContaining("not acme");
    }

    private static EmulatorOptions.Builder small() {
        return EmulatorOptions.builder().events(20);
    }
}
