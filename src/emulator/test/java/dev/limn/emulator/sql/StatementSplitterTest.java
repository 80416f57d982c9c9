package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {

    @Test
    void endsAStatementAtASemicolon() {
        assertThat(StatementSplitter.split("SELECT 1; SELECT 2 ;")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void givesOneEmptyStatementForRemarksAlone() {
        assertThat(StatementSplitter.split(" -- nothing\n ; /* here */ ")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b'",
                "SELECT `a;b`",
                "SELECT \"a;b\"",
                "SELECT 1 -- a;b\n + 1",
                "SELECT 1 /* ; /* ; */ ; */ + 1",
                "SELECT '🙂;' AS smile",
                "SELECT 'it''s; here'",
                "SELECT 'a\\'; b'"
            })
    void leavesSemicolonsThatAreNoSigns(String statement) {
        assertThat(StatementSplitter.split(statement + ";SELECT 2")).containsExactly(statement, "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$BEGIN SELECT 1; SELECT 2; $$END",
                "$$ BEGIN SELECT 1; SELECT 2; END $$",
                "$$BEGIN SELECT 1; SELECT 2; END$$"
            })
    void takesABlockAsOneStatementInEachPublishedSpelling(String block) {
        assertThat(StatementSplitter.split("SET a=1; " + block + "; SELECT 3"))
                .containsExactly("SET a=1", block, "SELECT 3");
    }
}
