package dev.limn.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SwitchesTest {

    // Tests run in their module's folder, or in the repository's.
    private static final Path README = Stream.of(Path.of("README.md"), Path.of("src/emulator/README.md"))
            .filter(each -> Files.exists(each.resolveSibling("main/java/dev/limn/emulator/Switch.java")))
            .findFirst()
            .orElseThrow();

    /** A line of the table: the name, the default, the other values, and the question. */
    private record Line(String key, String byDefault, List<String> others, String question) {

        private static Line of(Switch each) {
            return new Line(
                    each.key(),
                    each.choices().getFirst(),
                    each.choices().subList(1, each.choices().size()),
                    each.question());
        }

        private static Line of(String row) {
            String[] cells = row.substring(1, row.length() - 1).split("\\|", -1);
            return new Line(
                    plain(cells[0]),
                    plain(cells[1]),
                    Arrays.stream(plain(cells[2]).split(", ")).toList(),
                    cells[3].strip());
        }

        private static String plain(String cell) {
            return cell.strip().replace("`", "");
        }
    }

    @Test
    void readmeListsEverySwitch() throws IOException {
        List<Line> listed = Files.readAllLines(README).stream()
                .map(String::strip)
                .filter(line -> line.matches("\\| *`[a-z_]+` *\\|.*\\|.*\\|.*\\|"))
                .map(Line::of)
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(Switch.values()).map(Line::of).toList());
    }

    @Test
    void everySwitchIsFoundByItsKey() {
        for (Switch each : Switch.values()) {
            assertThat(Switch.of(each.key())).isEqualTo(each);
            assertThat(each.key()).matches("[a-z_]+");
            assertThat(each.choices()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(Switches.defaults().get(each)).isEqualTo(each.choices().getFirst());
        }
    }

    @Test
    void anUnknownSwitchIsRefusedWithTheNamesOfAll() {
        assertThatThrownBy(() -> Switch.of("ansii"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no switch 'ansii': there are ")
                .hasMessageContaining("ansi")
                .hasMessageContaining("portal_suspension");
    }

    @Test
    void anUnknownValueIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Switches.defaults().with(Switch.SESSION_LIMIT_STATE, "42000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("switch session_limit_state cannot be '42000': it is one of 53300, 53400, 58000, 28000");
    }

    @Test
    void oneAnswerLeavesTheOthersAndTheOriginal() {
        Switches one = Switches.defaults().with(Switch.ANSI, "on");
        Switches two = one.with(Switch.BOOLEANS, "word");

        assertThat(two.get(Switch.ANSI)).isEqualTo("on");
        assertThat(two.is(Switch.BOOLEANS, "word")).isTrue();
        assertThat(one.is(Switch.BOOLEANS, "letter")).isTrue();
        assertThat(Switches.defaults().is(Switch.ANSI, "off")).isTrue();
    }
}
