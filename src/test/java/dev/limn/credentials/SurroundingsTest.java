package dev.limn.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

    @TempDir
    Path home = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void storeCredentialsEverywhere() throws IOException {
        Files.createDirectories(home.resolve(".config/limn"));
        TlsPostgres.writeSecret(
                home.resolve(".config/limn/credentials.properties"), "host=default\ndbname=d\nuser=u\npassword=p");
        TlsPostgres.writeSecret(home.resolve("named"), "host=named\ndbname=d\nuser=u\npassword=p");
        TlsPostgres.writeSecret(home.resolve(".pg_service.conf"), """
                [other]
                host=other
                # a remark
                [mine]
                host=service
                dbname=d
                user=u
                password=p=1
                application_name=x
                """);
        TlsPostgres.writeSecret(home.resolve(".pgpass"), """
                # a remark
                elsewhere:*:*:*:wrong
                pass:5432:d\\:1:u\\\\:first\\:\\\\ 1\\a
                pass:*:*:*:second
                """);
    }

    @Test
    void prefersTheFileThatItsVariableNames() {
        environment.put("LIMN_CREDENTIALS", home.resolve("named").toString());
        environment.put("PGHOST", "environment");

        assertThat(search().host()).isEqualTo("named");
    }

    @Test
    void thenTakesLibpqsEnvironment() {
        environment.putAll(
                Map.of("PGHOST", "environment", "PGPORT", "80", "PGDATABASE", "d", "PGUSER", "u", "PGPASSWORD", "p\n"));

        assertThat(search()).hasToString("u at environment:80/d (sslmode verify-full)");
        assertThat(search().password().reveal()).isEqualTo("p");
    }

    @Test
    void thenTakesTheDefaultFile() {
        assertThat(search().host()).isEqualTo("default");
    }

    @Test
    void looksForTheDefaultFileWhereTheDesktopKeepsThem() throws IOException {
        Files.createDirectories(home.resolve("xdg/limn"));
        TlsPostgres.writeSecret(
                home.resolve("xdg/limn/credentials.properties"), "host=xdg\ndbname=d\nuser=u\npassword=p");
        environment.put("XDG_CONFIG_HOME", home.resolve("xdg").toString());

        assertThat(search().host()).isEqualTo("xdg");
    }

    @Test
    void saysWhereItLookedWhenThereIsNothing() throws IOException {
        Files.delete(home.resolve(".config/limn/credentials.properties"));

        assertThatThrownBy(this::search)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("LIMN_CREDENTIALS")
                .hasMessageContaining("PGHOST")
                .hasMessageContaining("PGSERVICE")
                .hasMessageContaining(
                        home.resolve(".config/limn/credentials.properties").toString());
    }

    @Test
    void readsAService() {
        environment.put("PGSERVICE", "mine");
        environment.put("PGHOST", "environment");

        assertThat(search().host()).isEqualTo("service");
        assertThat(search().password().reveal()).isEqualTo("p=1");
    }

    @Test
    void namesAServiceThatIsMissing() {
        environment.put("PGSERVICE", "none");

        assertThatThrownBy(this::search)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining(".pg_service.conf: has no service of that name");
    }

    @Test
    void refusesAServiceFileWithAPasswordThatOthersCanRead() throws IOException {
        environment.put("PGSERVICE", "mine");
        share(".pg_service.conf");

        assertThatThrownBy(this::search)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("chmod 600 " + home.resolve(".pg_service.conf"));
    }

    @Test
    void refusesWeakModesInTheEnvironment() {
        environment.putAll(
                Map.of("PGHOST", "h", "PGDATABASE", "d", "PGUSER", "u", "PGPASSWORD", "p", "PGSSLMODE", "disable"));

        assertThatThrownBy(this::search)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("environment: sslmode: 'disable' is refused");
    }

    @Test
    void looksUpAMissingPasswordInThePasswordFile() {
        environment.putAll(Map.of("PGHOST", "pass", "PGDATABASE", "d:1", "PGUSER", "u\\"));
        assertThat(search().password().reveal()).isEqualTo("first:\\ 1\\a");

        environment.put("PGUSER", "another");
        assertThat(search().password().reveal()).isEqualTo("second");
    }

    @Test
    void looksUpAMissingPasswordForAFileToo() throws IOException {
        Path file = TlsPostgres.writeSecret(home.resolve("named"), "host=pass\ndbname=d\nuser=u");

        Credentials credentials = CredentialsFile.read(file, new Surroundings(environment, home));

        assertThat(credentials.password().reveal()).isEqualTo("second");
    }

    @Test
    void refusesAPasswordFileThatOthersCanReadIfItIsNeeded() throws IOException {
        share(".pgpass");
        assertThat(search().host()).isEqualTo("default");

        environment.putAll(Map.of("PGHOST", "pass", "PGDATABASE", "d", "PGUSER", "u"));
        assertThatThrownBy(this::search)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("chmod 600 " + home.resolve(".pgpass"));
    }

    @Test
    void saysWhichVariablesAreMissing() {
        environment.put("PGHOST", "h");

        assertThatThrownBy(this::search)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("set PGDATABASE")
                .hasMessageContaining("set PGUSER")
                .hasMessageContaining("set PGPASSWORD");
    }

    private Credentials search() {
        return new Surroundings(environment, home).search();
    }

    private void share(String file) throws IOException {
        Files.setPosixFilePermissions(home.resolve(file), PosixFilePermissions.fromString("rw-r--r--"));
    }
}
