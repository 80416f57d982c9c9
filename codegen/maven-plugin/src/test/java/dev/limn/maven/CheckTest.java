package dev.limn.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.testing.TlsPostgres;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    Path folder;

    private String dbname = "";
    private File credentials = new File("");

    @BeforeEach
    void makeDatabase() {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, "create table item (id integer)");
        credentials =
                SERVER.writeCredentials(folder.resolve("credentials"), dbname).toFile();
    }

    @AfterEach
    void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @Test
    void passesOnceClassesAreGenerated() throws MojoFailureException {
        classes().run(null, credentials);

        assertThatCode(() -> classes().check(credentials)).doesNotThrowAnyException();
    }

    @Test
    void namesWhatTheClassesLack() throws MojoFailureException {
        classes().run(null, credentials);
        SERVER.execute(dbname, "alter table item add name text");

        assertThatThrownBy(() -> classes().check(credentials))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 difference from com.example.db in " + folder.resolve("java")
                        + ":\n  public.item.name: new (text, nullable)");
    }

    private Generation classes() {
        return new Generation(
                new SystemStreamLog(),
                "com.example.db",
                folder.resolve("java"),
                new Generation.Names(List.of(), List.of(), List.of(), List.of()),
                new Generation.Choice("full", List.of(), List.of()));
    }
}
