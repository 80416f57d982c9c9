package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nonsense                                            | nonsense
            tables --schemas shop                               | did you mean --schema
            tables --credentials                                | --credentials
            generate --directory d                              | --package
            generate --package a.b                              | --directory
            generate --package a.b --directory d --include [    | '[' is not a regular expression: Unclosed character class
            generate --package a.b --directory d --exclude a)   | 'a)' is not a regular expression: Unmatched closing ')'
            generate --package a.class --directory d            | package name 'a.class' is not a Java package
            """)
    void refusesWrongUsageInOneLine(String args, String why) {
        Outcome outcome = Outcome.of(args.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.complaints())
                .singleElement()
                .asString()
                .startsWith("limn: ")
                .contains(why)
                .endsWith("--help]");
    }

    @Test
    void asksForACommand() {
        Outcome outcome = Outcome.of();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.complaints()).containsExactly("limn: Missing required subcommand [limn --help]");
    }

    @Test
    void takesAnAtSignAsItIs() {
        Outcome outcome = Outcome.of("tables", "--credentials", "@nowhere");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("limn: @nowhere: no such file");
    }
}
