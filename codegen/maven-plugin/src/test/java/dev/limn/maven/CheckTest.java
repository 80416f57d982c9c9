package dev.limn.maven;

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

class CheckTest {

    @TempDir
    Path folder;

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void makeTable() {
        database.execute("create table item (id integer)");
    }

    @Test
    void passesOnceClassesAreGenerated() throws MojoFailureException {
        classes().run(null, credentials());

        assertThatCode(() -> classes().check(credentials())).doesNotThrowAnyException();
    }

    @Test
    void namesWhatTheClassesLack() throws MojoFailureException {
        classes().run(null, credentials());
        database.execute("alter table item add name text");

        assertThatThrownBy(() -> classes().check(credentials()))
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
                new Generation.Choice("full", List.of(), List.of(), List.of()));
    }

    private File credentials() {
        return database.writeCredentials(folder.resolve("credentials")).toFile();
    }
}
