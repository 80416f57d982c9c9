package dev.limn.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command's words. What {@code --help} prints is kept in {@code test/help}: after a change that is meant, a run with
 * {@code -Dlimn.help.update=true} writes it anew.
 */
class MainTest {

    private static final Path HELP = Path.of("test/help/limn-emulator.txt");

    private record Outcome(int code, String out, String err) {

        static Outcome of(String... args) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                    .execute(args);
            return new Outcome(code, out.toString(), err.toString());
        }
    }

    @Test
    void helpSaysWhatIsWrittenDown() throws IOException {
        Outcome help = Outcome.of("--help");

        if (Boolean.getBoolean("limn.help.update")) {
            Files.writeString(HELP, help.out());
        }
        assertThat(help).isEqualTo(new Outcome(0, Files.readString(HELP), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot=1 | Unknown option: '--prot=1'",
                "extra | Unmatched argument at index 0: 'extra'",
                "--port=http | Invalid value for option '--port': 'http' is not an int",
                "--port=70000 | a port is a number from 0 to 65535, not 70000",
                "--sessions=0 | one session must be possible, not 0",
                "--running-queries=0 | one query must be able to run, not 0",
                "--events=-1 | a number of events cannot be -1",
                "--token-life=0 | a token must live for a second or more, not 0",
                "--switch=ansi | --switch needs NAME=VALUE, not 'ansi'",
                "--switch=ansi=maybe | switch ansi cannot be 'maybe': it is one of off, on",
                "--fault=explode | no fault 'explode': there are expire-tokens, expire-next-sign-in, drop-sessions,"
                        + " kill-sessions, fail-queries, slow-queries, drop-after-rows, advance",
                "--fault=fail-queries=many | fail-queries needs a number, not 'many'",
            })
    void wrongUsageIsOneLineAndCode2(String argument, String complaint) {
        assertThat(Outcome.of(argument))
                .isEqualTo(new Outcome(2, "", "limn emulator: " + complaint + " [limn emulator --help]\n"));
    }

    @Test
    void anUnknownSwitchIsToldWithThoseThereAre() {
        Outcome outcome = Outcome.of("--switch", "ansii=on");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err())
                .startsWith("limn emulator: no switch 'ansii': there are standard_conforming_strings,");
    }

    @Test
    void aWordOfEveryFaultIsInTheHelp() {
        List<String> words =
                FaultCommands.HELP.stream().map(line -> line.split(" ", 2)[0]).toList();

        assertThat(Outcome.of("--help").out()).contains(words);
    }
}
