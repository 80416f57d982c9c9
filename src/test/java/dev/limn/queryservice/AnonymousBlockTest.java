package dev.limn.queryservice;

import static dev.limn.queryservice.Hits.HITS;
import static dev.limn.queryservice.QueryServiceDSL.block;
import static dev.limn.queryservice.QueryServiceDSL.raiseError;
import static dev.limn.queryservice.QueryServiceDSL.snapshot;
import static dev.limn.queryservice.QueryServiceDSL.tableExists;
import static dev.limn.queryservice.QueryServiceDSL.variable;
import static dev.limn.queryservice.Rendering.postgresql;
import static dev.limn.queryservice.Rendering.queryService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.createTable;
import static org.jooq.impl.DSL.dropTableIfExists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import org.jooq.exception.SQLDialectNotSupportedException;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class AnonymousBlockTest {

    private final BlockVariable<Long> last = variable("last", SQLDataType.BIGINT);

    @Test
    void isOneStatementOfSteps() {
        AnonymousBlock block = block().set(last, select(val(3L)))
                .setOption(SessionOption.RESOLVE_FALLBACK_SNAPSHOT_ON_FAILURE, "true")
                .statement(createTable("t")
                        .as(select(HITS.ID, last.as("since"))
                                .from(snapshot(HITS).since(last))))
                .exception(block().statement(dropTableIfExists("t")));

        assertThat(sql(block)).isEqualTo("""
                $$ BEGIN
                SET @last = select 3;
                SET resolve_fallback_snapshot_on_failure=true;
                create table "t" as select "hits"."id", @last as "since" from "hits" snapshot since @last;
                EXCEPTION WHEN OTHER THEN
                drop table if exists "t";
                END $$;""");
    }

    @Test
    void choosesBetweenSteps() {
        AnonymousBlock block = block().ifThen(last.gt(0L), block().statement(val(1)))
                .elseIf(not(tableExists("t")), block().statement(val(2)))
                .otherwise(block().statement(raiseError("no")))
                .ifThen(last.isNull(), block().nested(block().statement(val(4)).exception(val("five"))))
                .endIf();

        assertThat(sql(block)).isEqualTo("""
                $$ BEGIN
                IF @last > 0 THEN
                select 1;
                ELSEIF not (table_exists('t')) THEN
                select 2;
                ELSE
                select raise_error('no');
                END IF;
                IF @last is null THEN
                BEGIN
                select 4;
                EXCEPTION WHEN OTHER THEN
                select 'five';
                END;
                END IF;
                END $$;""");
    }

    @Test
    void whatMightEndItIsWrittenByItsCode() {
        assertThat(sql(block().statement(val("it's @last; $$ END $$; # ? {fn} \\ \\@ 'x"))))
                .isEqualTo("""
                $$ BEGIN
                select 'it\\u0027s \\u0040last\\u003b \\u0024\\u0024 END \\u0024\\u0024\\u003b \\u0023 \\u003f \
                \\u007bfn\\u007d \\u005c \\u005c\\u0040 \\u0027x';
                END $$;""");
    }

    @Test
    void refusesNamesThatMightEndIt() {
        AnonymousBlock block = block().statement(createTable(name("a\"$$; b")).as(select(val(1).as("x"))));

        assertThatThrownBy(() -> sql(block))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("\"a\"\"$$; b\"");
    }

    @Test
    void variablesBelongIntoBlocks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> queryService().render(select(last)))
                .withMessage("@last is a variable of a block (use it between BEGIN and END)");
        assertThatIllegalArgumentException().isThrownBy(() -> variable("a; b", SQLDataType.BIGINT));
    }

    @Test
    void isImmutable() {
        AnonymousBlock first = block().statement(val(1));
        first.statement(val(2));

        assertThat(sql(first)).doesNotContain("2");
    }

    @Test
    void refusesWhatIsNoBlock() {
        assertThatIllegalStateException().isThrownBy(() -> sql(block())).withMessageContaining("needs a step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block().statement(val(1)).exception(block()));
        assertThatIllegalStateException()
                .isThrownBy(() -> block().statement(val(1)).exception(val(2)).statement(val(3)));
    }

    @Test
    void isNotSentToOtherServers() {
        assertThatThrownBy(() -> postgresql()
                        .render(block().statement(select(max(HITS.ID)).from(HITS))
                                .query(postgresql())))
                .isInstanceOf(SQLDialectNotSupportedException.class);
    }

    @Test
    void optionsAreWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionOption("a b", "true"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block().setOption(SessionOption.AUTO_TO_JSON, "true; DROP TABLE t"))
                .withMessage("an option's value is letters, digits, _, . and -, and is not true; DROP TABLE t");
    }

    private static String sql(AnonymousBlock block) {
        return queryService().render(block.query(queryService()));
    }
}
