package dev.limn.conformance.adobe;

import static dev.limn.conformance.adobe.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.block;
import static dev.limn.queryservice.QueryServiceDSL.historyMeta;
import static dev.limn.queryservice.QueryServiceDSL.raiseError;
import static dev.limn.queryservice.QueryServiceDSL.snapshot;
import static dev.limn.queryservice.QueryServiceDSL.tableExists;
import static dev.limn.queryservice.QueryServiceDSL.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.createTable;
import static org.jooq.impl.DSL.dropTable;
import static org.jooq.impl.DSL.dropTableIfExists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.queryservice.BlockVariable;
import dev.limn.queryservice.HistoryMeta;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousBlockTest {

    @AutoClose
    private final Limn limn = QueryService.open(QueryService.shared());

    private final DSLContext dsl = limn.dsl();
    private final Table<Record> made = table(name("made_by_block"));

    @AfterEach
    void tidy() {
        dsl.execute(dropTableIfExists(made));
    }

    @Test
    void writesWhatIsNewSinceASnapshot() {
        HistoryMeta history = historyMeta(EVENTS);
        BlockVariable<Long> from = variable("v_snapshot_from", SQLDataType.BIGINT);
        BlockVariable<Long> to = variable("v_snapshot_to", SQLDataType.BIGINT);

        block().set(from, select(history.PARENT_ID).from(history).where(history.IS_CURRENT))
                .set(to, select(history.SNAPSHOT_ID).from(history).where(history.IS_CURRENT))
                .statement(createTable(made)
                        .as(select(EVENTS.ID.as("id")).from(snapshot(EVENTS).between(from, to))))
                .exception(block().statement(dropTableIfExists(made)).statement(val("ERROR")))
                .execute(dsl);

        assertThat(dsl.fetchCount(made)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "@word",
                "a @word; $$ END $$; DROP TABLE events; --",
                "back\\slash \\' \\\\ \\u0041 \\",
                "# {fn now()} ? ?? :x $1 \"quoted\" `ticks`",
                "line\nbreak\ttab",
                "ünï 😀 %_"
            })
    void valuesArriveAsTheyAre(String text) {
        BlockVariable<String> word = variable("word", SQLDataType.VARCHAR);

        block().set(word, select(val("other")))
                .statement(createTable(made).as(select(val(text).as("text"), word.as("word"))))
                .execute(dsl);

        assertThat(dsl.selectFrom(made).fetchSingle().intoList()).isEqualTo(List.of(text, "other"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takesOneBranch(long number) {
        BlockVariable<Long> n = variable("n", SQLDataType.BIGINT);

        block().set(n, select(val(number)))
                .ifThen(
                        n.eq(1L),
                        block().statement(createTable(made).as(select(val("one").as("branch")))))
                .elseIf(
                        n.eq(2L),
                        block().statement(createTable(made).as(select(val("two").as("branch")))))
                .otherwise(block().nested(block().statement(
                                createTable(made).as(select(val("else").as("branch"))))))
                .execute(dsl);

        assertThat(dsl.select(field(name("branch"), String.class))
                        .from(made)
                        .fetchSingle()
                        .value1())
                .isEqualTo(List.of("one", "two", "else").get((int) number - 1));
    }

    @Test
    void doesSomethingElseTheSecondTime() {
        var once = block().ifThen(tableExists(made.getName()), block().statement(raiseError("it's there already")))
                .otherwise(block().statement(
                                createTable(made).as(select(count().as("n")).from(EVENTS))));

        once.execute(dsl);

        assertThat(dsl.fetchCount(made)).isEqualTo(1);
        assertThatThrownBy(() -> once.execute(dsl))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("it's there already");
    }

    @Test
    void handlesWhatFails() {
        block().statement(createTable(made).as(select(val(1).as("id"))))
                .statement(dropTable("no_such_table"))
                .exception(val("ERROR"))
                .execute(dsl);

        assertThat(dsl.fetchCount(made)).as("what was done before stays").isEqualTo(1);
        assertThatThrownBy(() -> block().statement(dropTable("no_such_table"))
                        .exception(raiseError("my own words"))
                        .execute(dsl))
                .hasMessageContaining("my own words");
    }
}
