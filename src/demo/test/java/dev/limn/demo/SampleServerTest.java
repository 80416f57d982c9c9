package dev.limn.demo;

import static dev.limn.sample.Tables.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.Limn;
import dev.limn.UnreachableException;
import dev.limn.credentials.Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleServerTest {

    enum End {
        INPUT_CLOSED,
        TERMINATED
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void servesTheSampleUntilItsEndAndLeavesNothing(End end) throws Exception {
        Path file = folder.resolve("credentials.properties");
        Process server = start(file);
        try (BufferedReader output = server.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready " + file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            Credentials credentials = Credentials.fromFile(file);
            assertThat(credentials.user()).isEqualTo("shopkeeper");
            assertThat(products(credentials)).isEqualTo(48);

            if (end == End.INPUT_CLOSED) {
                server.outputWriter().close();
            } else {
                server.toHandle().destroy(); // unlike the process itself, keeps its output open
            }

            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(output.readLine()).isNull();
            assertThatThrownBy(() -> products(credentials)).isInstanceOf(UnreachableException.class);
            try (Stream<Path> left = Files.walk(folder.resolve("tmp"))) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("limn-") || name.equals("PG_VERSION"));
            }
        } finally {
            server.destroy();
        }
    }

    private Process start(Path file) throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleServer.class.getName(),
                        file.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private static int products(Credentials credentials) {
        try (Limn limn = Limn.open(credentials)) {
            return limn.dsl().fetchCount(PRODUCT);
        }
    }
}
