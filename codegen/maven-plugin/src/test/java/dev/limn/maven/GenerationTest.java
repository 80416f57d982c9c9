package dev.limn.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

    private static final Generation.Names ALL = new Generation.Names(List.of(), List.of(), List.of(), List.of());

    private static final Generation.Choice FULL = new Generation.Choice("full", List.of(), List.of(), List.of());

    @TempDir
    Path folder;

    @Test
    void saysWhichPatternIsNone() {
        Generation.Names broken = new Generation.Names(List.of(), List.of("["), List.of(), List.of());

        assertThatThrownBy(() -> given("a.b", broken).run(null, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("'[' is not a regular expression: ");
    }

    @Test
    void saysWhichPackageIsNone() {
        assertThatThrownBy(() -> given("a.class", ALL).run(null, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("package name 'a.class' is not a Java package");
    }

    @Test
    void saysWhatIsWrongWithTheCredentialsAndAddsNoWordsOfCauses() {
        File missing = folder.resolve("none").toFile();

        assertThatThrownBy(() -> given("a.b", ALL).run(null, missing))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(missing + ": no such file")
                .hasNoCause();
        assertThat(folder).isEmptyDirectory();
    }

    private Generation given(String packageName, Generation.Names names) {
        return new Generation(new SystemStreamLog(), packageName, folder.resolve("java"), names, FULL);
    }
}
