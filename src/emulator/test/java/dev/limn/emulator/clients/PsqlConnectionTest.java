package dev.limn.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Emulator;
import dev.limn.emulator.access.Authority;
import dev.limn.emulator.testing.Program;
import dev.limn.emulator.testing.Program.Run;
import dev.limn.emulator.testing.Psql;
import dev.limn.emulator.testing.RunningEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How psql gets in, and how it does not. */
class PsqlConnectionTest {

    private static final String LEAF = "select \"commerce.order.priceTotal\" is null as none from events limit 1";

    private final Emulator emulator = RunningEmulator.shared();

    @Test
    @DisplayName("The banner names server 0.1.0, the prompt the database [psql-new, cja]")
    void bannerNamesTheServersVersion() throws Exception {
        // Only a terminal gets to see it.
        Run run = Program.installed("script", "bsdutils")
                .with("CONNECTION", Psql.credentials(emulator))
                .with("TERM", "dumb")
                .given("\\q\n", "--quiet", "--command", "psql \"$CONNECTION\" --no-psqlrc --no-readline", "/dev/null");

        assertThat(run.output())
                .containsPattern("psql \\(.+, server 0\\.1\\.0\\)")
                .contains("SSL connection (protocol: TLSv1.", "prod:all=>");
    }

    @Test
    @DisplayName("\\conninfo tells database, user and TLS [meta]")
    void tellsWhereItIs() throws Exception {
        assertThat(Psql.to(emulator).commands("\\conninfo").succeeded())
                .contains(
                        "database \"prod:all\" as user \"" + emulator.user() + "\"",
                        "at port \"" + emulator.port() + "\"",
                        "SSL connection (protocol: TLSv1.");
    }

    @Test
    @DisplayName("There is a second port, as 5432 beside 80, with TLS on it too [faq, tableau]")
    void answersOnTheSecondPort() throws Exception {
        String uri = Psql.credentials(emulator).replace(":" + emulator.port() + "/", ":" + emulator.secondPort() + "/");

        assertThat(Psql.to(uri).commands("\\conninfo").succeeded())
                .contains("at port \"" + emulator.secondPort() + "\"", "SSL connection");
    }

    @Test
    @DisplayName("The command that Adobe's page hands out: sslmode=require and a token [psql]")
    void takesTheCommandOfThePage() throws Exception {
        String command = "sslmode=require host=" + emulator.host() + " port=" + emulator.port()
                + " dbname=prod:all user=" + emulator.user() + " password=" + emulator.token(Duration.ofHours(24));

        assertThat(Psql.to(command).with("PGGSSENCMODE", "disable").commands("select 1 as one"))
                .isEqualTo(new Run(0, "one\n1\n(1 row)\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "prefer", "require", "verify-ca", "verify-full"})
    @DisplayName("Every sslmode but disable is accepted [ssl]")
    void acceptsEveryModeWithTls(String mode) throws Exception {
        String connection = Connections.keywords(emulator, "prod:all", mode, emulator.authorityFile());

        assertThat(Psql.to(connection).commands("\\conninfo").succeeded()).contains("SSL connection");
    }

    @Test
    @DisplayName("sslmode=disable is refused [ssl]")
    void refusesPlainText() throws Exception {
        Run run = Psql.to(Connections.keywords(emulator, "prod:all", "disable", emulator.authorityFile()))
                .commands("select 1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("FATAL:  a connection without TLS is refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    @DisplayName("With the root of another authority, the certificate is not verified [ssl]")
    void failsWithAnotherRoot(String mode, @TempDir Path folder) throws Exception {
        Path other = folder.resolve("root.crt");
        new Authority().writeTo(other);

        Run run =
                Psql.to(Connections.keywords(emulator, "prod:all", mode, other)).commands("select 1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("certificate verify failed");
    }

    @Test
    @DisplayName("PGGSSENCMODE=disable is advised; unset, psql asks and is told no [psql]")
    void answersTheRequestForGss() throws Exception {
        assertThat(psql().commands("select 1").succeeded()).contains("(1 row)");
        assertThat(psql().with("PGGSSENCMODE", "prefer").commands("select 1").succeeded())
                .contains("(1 row)");
        assertThat(psql().with("PGGSSENCMODE", "require").commands("select 1").exit())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("?FLATTEN stands literally among keywords, as RPostgres and Npgsql send it [cja-cv, flatten]")
    void flattensByTheLiteralMark() throws Exception {
        assertThat(Psql.to(Connections.keywords(emulator, "prod:all?FLATTEN"))
                        .commands(LEAF)
                        .lines())
                .contains("none", "(1 row)");
    }

    @Test
    @DisplayName("In a URI, %3FFLATTEN is decoded by the client [cja-cv]")
    void flattensByTheEncodedMarkOfAUri() throws Exception {
        String uri = Psql.credentials(emulator).replace("/prod:all?", "/prod:all%3FFLATTEN?");

        assertThat(Psql.to(uri).commands(LEAF).lines()).contains("none", "(1 row)");
    }

    @Test
    @DisplayName("Nobody decodes %3FFLATTEN among keywords: no tables found for use [cja-cv, faq]")
    void refusesTheEncodedMarkAmongKeywords() throws Exception {
        Run run = Psql.to(Connections.keywords(emulator, "prod:all%3FFLATTEN")).commands("select 1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("FATAL:  no tables found for use in database 'prod:all%3FFLATTEN'");
    }

    @Test
    @DisplayName("Without FLATTEN there are no dotted columns [flatten]")
    void doesNotFlattenUnasked() throws Exception {
        assertThat(psql().commands(LEAF).errors()).contains("`commerce.order.priceTotal` cannot be resolved");
    }

    @Test
    @DisplayName("The database narrows what there is: sandbox:table shows one table [mlconn, powerbi]")
    void databaseNarrowsTheTables() throws Exception {
        assertThat(Psql.to(Connections.keywords(emulator, "prod:products"))
                        .commands("\\dt", "select count(*) > 0 as some from products")
                        .lines())
                .contains("public|products|table|postgres", "(1 row)", "t")
                .noneMatch(line -> line.contains("|events|"));
        assertThat(Psql.to(Connections.keywords(emulator, "all"))
                        .script("\\echo :DBNAME\n\\dt\n")
                        .lines())
                .contains("all", "public|events|table|postgres");
    }

    @Test
    @DisplayName("technicalAccountId:credential is a password that does not expire [cred]")
    void takesCredentialsThatDoNotExpire() throws Exception {
        String uri = Psql.credentials(emulator).replaceFirst("(?<=%40AdobeOrg):[^@]+@", "@");

        Run run = Psql.to(uri)
                .with("PGPASSWORD", emulator.accounts().create(false).password())
                .commands("select 1 as one");

        assertThat(run).isEqualTo(new Run(0, "one\n1\n(1 row)\n", ""));
    }

    @Test
    @DisplayName("A wrong password is refused, and shown nowhere [faq]")
    void refusesAWrongPassword() throws Exception {
        String uri = Psql.credentials(emulator).replaceFirst("(?<=%40AdobeOrg):[^@]+@", ":not-a-token@");

        Run run = Psql.to(uri).commands("select 1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("FATAL:  invalid password").doesNotContain("not-a-token");
    }

    private Psql psql() throws IOException {
        return Psql.to(emulator);
    }
}
