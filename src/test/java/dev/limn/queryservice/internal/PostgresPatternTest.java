package dev.limn.queryservice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java's own engine is Spark's, so that what it finds is what a query would. */
class PostgresPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^a.c$|abc|true",
                "a[[:digit:]]+|xa12|true",
                "a[[:digit:]]+|xab|false",
                "\\mcat|a cat|true",
                "\\mcat|concat|false",
                "cat\\M|cat!|true",
                "cat\\M|cats|false",
                "(a)\\1|xaa|true",
                "\\\\m|x\\m|true",
            })
    void expressionsFindWhatTheyFindInPostgresql(String pattern, String text, boolean found) {
        assertThat(Pattern.compile(PostgresPattern.expression(pattern))
                        .matcher(text)
                        .find())
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(a|b)%c;axxc;true",
                "(a|b)%c;xaxc;false",
                "a.c;abc;false",
                "a_c;abc;true",
                "a\\%c;a%c;true",
                "a\\%c;abc;false",
                "[^a]b;cb;true",
                "[a%]b;%b;true",
                "a{2};aa;true",
            })
    void similarToIsForTheWholeText(String pattern, String text, boolean similar) {
        assertThat(Pattern.compile(PostgresPattern.similar(pattern, '\\'))
                        .matcher(text)
                        .find())
                .isEqualTo(similar);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(a)(b)|\\2\\1|xabab|xbaab",
                "a|[\\&]|banana|b[a]nana",
                "a|$1\\\\|ab|$1\\b",
                "(a)\\1|-|baa|b-",
            })
    void theFirstMatchIsReplacedAlone(String pattern, String replacement, String text, String replaced) {
        assertThat(Pattern.compile(PostgresPattern.first(pattern))
                        .matcher(text)
                        .replaceAll("$1" + PostgresPattern.replacement(replacement, PostgresPattern.IN_FIRST)))
                .isEqualTo(replaced);
    }
}
