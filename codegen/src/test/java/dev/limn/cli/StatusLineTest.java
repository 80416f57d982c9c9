package dev.limn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.codegen.Progress.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final StatusLine line = new StatusLine(terminal);

    @Test
    void writesNothingBeforeItIsTime() {
        line.at(Phase.READING, 0, 0);

        assertThat(written()).isEmpty();
    }

    @Test
    void showsTheLatestNewsInOneLine() {
        line.at(Phase.CONNECTING, 0, 0);
        line.show();
        line.at(Phase.MAKING_CLASSES, 1, 20);
        line.at(Phase.MAKING_CLASSES, 2, 20);
        line.show();

        assertThat(written()).isEqualTo(CLEAR + "connecting …" + CLEAR + "making classes: 2 of 20 tables");
    }

    @Test
    void doesNotFlickerWithoutNews() {
        line.at(Phase.WRITING_FILES, 3, 40);
        line.show();
        line.show();

        assertThat(written()).isEqualTo(CLEAR + "writing: 3 of 40 files");
    }

    @Test
    void isGoneBeforeOtherWordsAndStaysSo() throws IOException {
        line.at(Phase.READING, 0, 0);
        line.show();

        line.beside(terminal).write("done\n".getBytes(UTF_8));
        line.show();

        assertThat(written()).isEqualTo(CLEAR + "reading the catalog …" + CLEAR + "done\n");
    }

    @Test
    void leavesOtherWordsAloneWhenItNeverShowed() {
        Outcome plain = Outcome.of("tables", "--credentials", "nowhere");
        OutputStream beside = line.beside(terminal);

        int code = Main.run(new String[] {"tables", "--credentials", "nowhere"}, beside, beside, line);

        assertThat(written()).isEqualTo(plain.err());
        assertThat(code).isEqualTo(plain.code());
    }

    private String written() {
        return terminal.toString(UTF_8);
    }
}
