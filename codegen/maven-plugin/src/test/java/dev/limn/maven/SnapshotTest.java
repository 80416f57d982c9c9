package dev.limn.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.testing.TestDatabase;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    Path folder;

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void makeTable() {
        database.execute("create table item (id integer)");
    }

    @Test
    void isWrittenAndThenTheSame() throws MojoFailureException {
        Snapshot snapshot = snapshot(List.of());

        snapshot.write(credentials());

        assertThat(folder.resolve("catalog.json")).isRegularFile();
        assertThatCode(() -> snapshot.check(credentials())).doesNotThrowAnyException();
    }

    @Test
    void showsSomeOfManyDifferences() throws MojoFailureException {
        snapshot(List.of()).write(credentials());
        database.execute("""
                do $$ begin
                    for i in 1..60 loop execute format('create table t%s (id integer)', i); end loop;
                end $$
                """);

        assertThatThrownBy(() -> snapshot(List.of()).check(credentials()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "60 differences from " + folder.resolve("catalog.json") + ":\n  public.t1: new (")
                .hasMessageEndingWith("\n  and 10 more (limn check shows all)")
                .hasMessageNotContaining("public.t9: ");
    }

    @Test
    void saysWhichPatternIsNone() {
        assertThatThrownBy(() -> snapshot(List.of("[")).write(credentials()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("'[' is not a regular expression: ");
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> snapshot(List.of()).check(credentials()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(folder.resolve("catalog.json") + ": no such file (limn snapshot writes one)")
                .hasNoCause();
    }

    private Snapshot snapshot(List<String> includes) {
        return new Snapshot(
                new SystemStreamLog(), folder.resolve("catalog.json"), List.of(), includes, List.of(), List.of());
    }

    private File credentials() {
        return database.writeCredentials(folder.resolve("credentials")).toFile();
    }
}
