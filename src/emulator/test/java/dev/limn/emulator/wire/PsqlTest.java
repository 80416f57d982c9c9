package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.Program.Run;
import dev.limn.emulator.testing.Psql;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** psql itself, with the setting that Query Service asks of it. */
class PsqlTest {

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
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

    private static Run psql(String sslMode, String password, String... arguments)
            throws IOException, InterruptedException {
        String connection = "host=localhost port=" + server.port() + " dbname=" + TestServer.DATABASE + " user="
                + TestServer.USER + " sslmode=" + sslMode + " sslrootcert=" + server.rootCertificate();
        return Psql.to(connection)
                .with("PGGSSENCMODE", "disable")
                .with("PGPASSWORD", password)
                .with("PGCLIENTENCODING", "UTF8")
                .run(Stream.concat(Stream.of("--tuples-only"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
