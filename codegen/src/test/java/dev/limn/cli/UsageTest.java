package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            tabels                                              | unexpected argument 'tabels' (did you mean tables
            tables shop                                         | unexpected argument 'shop'
            tables -x                                           | unknown option '-x'
            tables --schemas shop                               | unknown option '--schemas' (did you mean --schema
            tables --credentials                                | --credentials
            generate --directory d                              | --package
            generate --package a.b                              | --directory
            generate --package a.b --directory d --include [    | '[' is not a regular expression: Unclosed character class
            generate --package a.b --directory d --exclude a)   | 'a)' is not a regular expression: Unmatched closing ')'
            generate --package a.class --directory d            | package name 'a.class' is not a Java package
            snapshot                                            | --output
            snapshot --output f --include [                     | '[' is not a regular expression: Unclosed character class
            check                                               | --snapshot
            check --snapshot f --directory d --package a.b      | must be one of --snapshot, or --directory with --package
            check --directory d                                 | go together: --package is missing
            check --package a.b                                 | go together: --directory is missing
            check --directory d --package a.class               | package name 'a.class' is not a Java package
            check --directory d --package a.b --preset none     | preset 'none' is not one of full, lean
            check --snapshot f --exclude a)                     | 'a)' is not a regular expression: Unmatched closing ')'
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables --password c4n4ry",
                "tables --password=c4n4ry",
                "tables -pc4n4ry",
                "tables postgresql://u:c4n4ry@h/d",
                "postgresql://u:c4n4ry@h/d"
            })
    void doesNotRepeatWhatMayBeAPassword(String args) {
        Outcome outcome = Outcome.of(args.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.complaints())
                .singleElement()
                .asString()
                .startsWith("limn: un")
                .doesNotContain("c4n4ry");
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
