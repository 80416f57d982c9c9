package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code --help} prints is kept in {@code src/test/help}. After a change that is meant, {@code mvn -pl codegen -am
 * verify -Dlimn.help.update=true} writes it anew.
 */
class HelpTest {

    private static final Path TEXTS = Path.of("src/test/help");

    @ParameterizedTest
    @CsvSource({
        "limn.txt, --help",
        "limn-tables.txt, tables --help",
        "limn-generate.txt, generate --help",
        "limn-snapshot.txt, snapshot --help",
        "limn-check.txt, check --help",
        "limn-doctor.txt, doctor --help",
        "limn-probe.txt, probe --help"
    })
    void saysWhatIsWrittenDown(String file, String args) throws IOException {
        Outcome help = Outcome.of(args.split(" "));

        if (Boolean.getBoolean("limn.help.update")) {
            Files.writeString(TEXTS.resolve(file), help.out());
        }
        assertThat(help.out()).isEqualTo(Files.readString(TEXTS.resolve(file)));
        assertThat(help.err()).isEmpty();
        assertThat(help.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--version", "tables --version", "generate -V"})
    void saysWhichVersionItIs(String args) {
        Outcome version = Outcome.of(args.split(" "));

        assertThat(version.out()).matches("limn \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
        assertThat(version.code()).isZero();
    }

    @Test
    void leavesTheLogsOfTheJvmAlone() {
        Logger root = Logger.getLogger("");
        Handler[] before = root.getHandlers();

        Outcome.of("tables", "--credentials", "no such file");

        assertThat(root.getHandlers()).isEqualTo(before);
    }
}
