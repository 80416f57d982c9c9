package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** psql itself, with the setting that Query Service asks of it. */
class PsqlTest {

    private static TestServer server;

    @TempDir
    private Path folder;

    /** What a run of it left. */
    private record Run(int exit, String output, String errors) {}

    @BeforeAll
    static void start() throws IOException {
        assertThat(System.getenv("PATH").split(File.pathSeparator))
                .as("a folder of the path with psql, which these tests run: install the package postgresql-client")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @DisplayName("psql signs in with verify-full and PGGSSENCMODE=disable [psql]")
    void signsInAndQueries() throws Exception {
        Run run = psql("verify-full", TestServer.PASSWORD, "-c", "select 1 as one, 'é' as letter, null as none");

        assertThat(run).isEqualTo(new Run(0, "1|é|\n", ""));
    }

    @Test
    void severalStatementsOfOneTextHaveTheirResults() throws Exception {
        Run run = psql("require", TestServer.PASSWORD, "-c", "select 1; select 2; select 3");

        assertThat(run).isEqualTo(new Run(0, "1\n2\n3\n", ""));
    }

    @Test
    void backslashCommandsAskTheCatalog() throws Exception {
        Run run = psql("require", TestServer.PASSWORD, "-c", "\\d pg_catalog.pg_class", "-c", "\\dn");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).contains("relname|name", "public|");
    }

    @Test
    void preparedStatementsAndFetchCountWork() throws Exception {
        Run bound = psql(
                "require", TestServer.PASSWORD, "-c", "select * from generate_series(1, 5)", "-v", "FETCH_COUNT=2");

        assertThat(bound).isEqualTo(new Run(0, "1\n2\n3\n4\n5\n", ""));
    }

    @Test
    void failuresAreReadable() throws Exception {
        Run run = psql("require", TestServer.PASSWORD, "-c", "select nothing");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).startsWith("ERROR:  column \"nothing\" does not exist");
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        Run run = psql("require", "wrong", "-c", "select 1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("password authentication failed").doesNotContain("wrong");
    }

    @Test
    @DisplayName("sslmode=disable is refused [ssl]")
    void plainTextIsRefused() throws Exception {
        Run run = psql("disable", TestServer.PASSWORD, "-c", "select 1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("a connection without TLS is refused");
    }

    private Run psql(String sslMode, String password, String... arguments) throws Exception {
        String connection = "host=localhost port=" + server.port() + " dbname=" + TestServer.DATABASE + " user="
                + TestServer.USER + " sslmode=" + sslMode + " sslrootcert=" + server.rootCertificate();
        List<String> command =
                new ArrayList<>(List.of("psql", connection, "--no-psqlrc", "--tuples-only", "--no-align"));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("PGGSSENCMODE", "disable");
        builder.environment().put("PGPASSWORD", password);
        builder.environment().put("PGCLIENTENCODING", "UTF8");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("psql ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), read(output), read(errors));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
