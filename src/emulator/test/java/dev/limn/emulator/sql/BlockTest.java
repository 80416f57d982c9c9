package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.query.SqlFailure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

    @Test
    @DisplayName("SET @v = SELECT …, statements, EXCEPTION WHEN OTHER THEN [syntax, incr]")
    void readsAssignmentsStatementsAndTheHandler() {
        Block block = Block.parse("""
                $$BEGIN
                   SET @from = SELECT parent_id FROM (SELECT history_meta('t')) WHERE is_current;
                   CREATE TABLE u AS SELECT _id FROM t SNAPSHOT SINCE @from;
                EXCEPTION
                  WHEN OTHER THEN
                    DROP TABLE IF EXISTS u;
                    SELECT 'ERROR';
                $$END;
                """);

        assertThat(block)
                .isEqualTo(new Block(
                        List.of(
                                new Step.Assignment(
                                        "from", "SELECT parent_id FROM (SELECT history_meta('t')) WHERE is_current"),
                                new Step.Sql("CREATE TABLE u AS SELECT _id FROM t SNAPSHOT SINCE @from")),
                        List.of(new Step.Sql("DROP TABLE IF EXISTS u"), new Step.Sql("SELECT 'ERROR'"))));
    }

    @Test
    @DisplayName("IF … THEN … ELSEIF … ELSE … END IF, nested [syntax]")
    void readsChoices() {
        Block block = Block.parse(
                "$$ BEGIN IF @a = 1 THEN SELECT 1; ELSEIF @a = 2 THEN IF true THEN SELECT 2; END IF; ELSE SELECT 3; END IF; END $$");

        assertThat(block.steps())
                .containsExactly(new Step.Choice(List.of(
                        new Step.Branch("@a = 1", List.of(new Step.Sql("SELECT 1"))),
                        new Step.Branch(
                                "@a = 2",
                                List.of(new Step.Choice(
                                        List.of(new Step.Branch("true", List.of(new Step.Sql("SELECT 2"))))))),
                        new Step.Branch("", List.of(new Step.Sql("SELECT 3"))))));
    }

    @Test
    @DisplayName("Remarks begin with # or -- [syntax, anon]")
    void readsOverRemarks() {
        Block block = Block.parse("""
                $$
                BEGIN
                #Set it; isn't that nice
                SET @a = 1; -- it's set
                SELECT '#1';
                END $$;
                """);

        assertThat(block.steps()).containsExactly(new Step.Assignment("a", "1"), new Step.Sql("SELECT '#1'"));
    }

    @Test
    @DisplayName("WHEN OTHERS is published beside WHEN OTHER [anon]")
    void readsBothSpellingsOfTheHandler() {
        assertThat(Block.parse("$$BEGIN SELECT 1; EXCEPTION WHEN OTHERS THEN SELECT 2; END$$")
                        .handler())
                .containsExactly(new Step.Sql("SELECT 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$ SELECT 1; END $$",
                "$$ BEGIN SELECT 1; $$",
                "$$ BEGIN SELECT 1 END $$",
                "$$ BEGIN IF true SELECT 1; END IF; END $$",
                "$$ BEGIN IF true THEN SELECT 1; END $$",
                "$$ BEGIN SELECT 1; EXCEPTION WHEN NOBODY THEN SELECT 2; END $$",
                "$$ BEGIN SELECT 1; END $$ SELECT 2"
            })
    void refusesWhatIsNoBlock(String text) {
        assertThatThrownBy(() -> Block.parse(text))
                .isInstanceOfSatisfying(
                        SqlFailure.class, e -> assertThat(e.sqlState()).isEqualTo("42601"))
                .hasMessageContaining("syntax error");
    }
}
