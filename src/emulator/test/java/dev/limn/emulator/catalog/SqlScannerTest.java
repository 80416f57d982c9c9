package dev.limn.emulator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SqlScannerTest {

    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "`",
            "$",
            "$$",
            "$1",
            "$a$",
            "--",
            "/*",
            "*/",
            "\n",
            "\\",
            "E'",
            "(",
            ")",
            ".",
            ",",
            "::",
            " ",
            "select",
            "from",
            "join",
            "pg_catalog",
            "pg_class",
            "information_schema",
            "version",
            "current_catalog",
            "é",
            "\uD83D\uDE00",
            "1.5e3",
            "as",
            "distinct");

    @Test
    void findsTokensOutsideOfLiteralsAndRemarks() {
        assertThat(texts(SqlScanner.postgres(
                        "select 'it''s' -- no\n, E'a\\'b', $x$ ' $x$ /* a /* b */ c */, $12, \"a\"\"b\" + 1.5")))
                .containsExactly(
                        "select",
                        "'it''s'",
                        ",",
                        "E'a\\'b'",
                        ",",
                        "$x$ ' $x$",
                        ",",
                        "$12",
                        ",",
                        "\"a\"\"b\"",
                        "+",
                        "1",
                        ".",
                        "5");
    }

    @Test
    void readsBackslashesAsTheEngineDoes() {
        assertThat(texts(SqlScanner.postgres("'a\\' b"))).containsExactly("'a\\'", "b");
        assertThat(texts(SqlScanner.spark("'a\\' b"))).containsExactly("'a\\' b");
    }

    @Test
    void namesIgnoreCaseUnlessQuoted() {
        assertThat(SqlScanner.postgres("Ab \"Ab\" \"a\"\"b\" `a``b`").stream().map(SqlToken::name))
                .containsExactly("ab", "Ab", "a\"b", "a`b");
    }

    @RepeatedTest(500)
    void takesAnyText(RepetitionInfo repetition) {
        String sql = randomText(repetition.getCurrentRepetition());

        for (List<SqlToken> tokens : List.of(SqlScanner.postgres(sql), SqlScanner.spark(sql))) {
            int at = 0;
            for (SqlToken token : tokens) {
                assertThat(token.start()).isGreaterThanOrEqualTo(at);
                assertThat(sql.substring(token.start(), token.end()))
                        .isEqualTo(token.text())
                        .isNotEmpty();
                at = token.end();
            }
        }
        assertThat(CatalogQueries.concerns(sql, table -> true)).isIn(true, false);
    }

    @RepeatedTest(500)
    void noLiteralIsEverRewritten(RepetitionInfo repetition) {
        String sql = randomText(repetition.getCurrentRepetition());
        OverlayRewriter rewriter = new OverlayRewriter(new Overlay(Set.of("pg_class"), Set.of("version")));

        String rewritten = rewriter.rewrite(sql, SqlScanner.postgres(sql));

        assertThat(literals(rewritten)).isEqualTo(literals(sql));
    }

    private static List<String> literals(String sql) {
        return SqlScanner.postgres(sql).stream()
                .filter(token -> token.kind() == SqlToken.Kind.LITERAL)
                .map(SqlToken::text)
                .toList();
    }

    private static String randomText(int seed) {
        Random random = new Random(seed);
        return random.ints(random.nextInt(40), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    private static List<String> texts(List<SqlToken> tokens) {
        return tokens.stream().map(SqlToken::text).toList();
    }
}
