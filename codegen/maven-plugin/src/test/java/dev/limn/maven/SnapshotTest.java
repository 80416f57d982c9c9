package dev.limn.maven;

import static org.assertj.core.api.Assertions.assertThat;
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

class SnapshotTest {

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
    void isWrittenAndThenTheSame() throws MojoFailureException {
        Snapshot snapshot = snapshot(List.of());

        snapshot.write(credentials);

        assertThat(folder.resolve("catalog.json")).isRegularFile();
        assertThatCode(() -> snapshot.check(credentials)).doesNotThrowAnyException();
    }

    @Test
    void showsSomeOfManyDifferences() throws MojoFailureException {
        snapshot(List.of()).write(credentials);
        SERVER.execute(dbname, """
                do $$ begin
                    for i in 1..60 loop execute format('create table t%s (id integer)', i); end loop;
                end $$
                """);

        assertThatThrownBy(() -> snapshot(List.of()).check(credentials))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "60 differences from " + folder.resolve("catalog.json") + ":\n  public.t1: new (")
                .hasMessageEndingWith("\n  and 10 more (limn check shows all)")
                .hasMessageNotContaining("public.t9: ");
    }

    @Test
    void saysWhichPatternIsNone() {
        assertThatThrownBy(() -> snapshot(List.of("[")).write(credentials))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("'[' is not a regular expression: ");
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> snapshot(List.of()).check(credentials))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(folder.resolve("catalog.json") + ": no such file (limn snapshot writes one)")
                .hasNoCause();
    }

    private Snapshot snapshot(List<String> includes) {
        return new Snapshot(new SystemStreamLog(), folder.resolve("catalog.json"), List.of(), includes, List.of());
    }
}
