package dev.limn.conformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.limn.Limn;
import dev.limn.conformance.Heard;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import dev.limn.queryservice.Guard;
import dev.limn.queryservice.ResultTruncatedException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is caught while a query runs; there are more events than a query without a limit gives. */
class GuardsTest {

    private static final int CAP = 50_000;
    private static final int ALL = 50_001;
    private static final Field<String> ID = field(name("_id"), String.class);
    private static final Events EVENTS = new Events();
    private static final Events OTHERS = new Events(name("others"), EVENTS);

    private static Emulator emulator = QueryService.shared();

    @BeforeAll
    static void start() {
        emulator = QueryService.start(
                EmulatorOptions.builder().sessions(5).runningQueries(5).events(ALL));
    }

    @AfterAll
    static void end() {
        emulator.close();
    }

    /** As it would be generated. */
    private static final class Events extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        private final TableField<Record, String> id = createField(name("_id"), SQLDataType.VARCHAR);
        private final TableField<Record, LocalDateTime> timestamp =
                createField(name("timestamp"), SQLDataType.LOCALDATETIME);

        Events() {
            super(name("events"));
        }

        Events(Name alias, Table<Record> aliased) {
            super(alias, null, aliased);
        }
    }

    @Test
    void aResultThatWasCutIsNotGivenOut() {
        try (Limn limn = QueryService.open(emulator)) {
            assertThatThrownBy(() -> ids(limn.dsl()).fetch())
                    .isInstanceOf(ResultTruncatedException.class)
                    .hasMessageContaining("noRowCap()")
                    .hasMessageContaining("ROW_CAP");
        }
    }

    @Test
    void aCursorFailsAtTheCut() {
        try (Limn limn = QueryService.open(emulator);
                Cursor<Record1<String>> cursor = ids(limn.dsl()).fetchLazy()) {
            assertThat(cursor.fetchNext(CAP)).hasSize(CAP);
            assertThatThrownBy(cursor::fetchNext).isInstanceOf(ResultTruncatedException.class);
        }
    }

    @Test
    void aCursorThatIsLeftEarlyDoesNotFail() {
        try (Limn limn = QueryService.open(emulator)) {
            try (Cursor<Record1<String>> cursor = ids(limn.dsl()).fetchLazy()) {
                assertThat(cursor.fetchNext(10)).hasSize(10);
            }
            assertThat(emulator.sessions().list()).hasSize(1);
        }
    }

    @Test
    void aStreamFailsAtTheCut() {
        try (Limn limn = QueryService.open(emulator);
                Stream<Record1<String>> stream = ids(limn.dsl()).fetchStream()) {
            int[] seen = {0};

            assertThatThrownBy(() -> stream.forEach(row -> seen[0]++)).isInstanceOf(ResultTruncatedException.class);
            assertThat(seen[0]).isEqualTo(CAP);
        }
    }

    @Test
    void whoSaysALimitIsBelieved() {
        try (Limn limn = QueryService.open(emulator)) {
            assertThat(ids(limn.dsl()).limit(CAP).fetch()).hasSize(CAP);
            assertThat(limn.dsl().fetch("select _id from events limit 0")).hasSize(ALL);
        }
    }

    @Test
    void theLimitOfASubqueryIsNoLimit() {
        try (Limn limn = QueryService.open(emulator)) {
            assertThatThrownBy(() ->
                            limn.dsl().fetch("select _id from (select _id from events limit " + ALL + ") as most"))
                    .isInstanceOf(ResultTruncatedException.class);
        }
    }

    @Test
    void aCutMayBeLoggedOrLetThrough() {
        try (Limn warning = builder().warnWhenTruncated().open();
                Limn silent = builder().without(Guard.ROW_CAP).open();
                Heard heard = Heard.fromLimn()) {
            assertThat(ids(silent.dsl()).fetch()).hasSize(CAP);
            assertThat(heard.messages()).isEmpty();

            assertThat(ids(warning.dsl()).fetch()).hasSize(CAP);
            assertThat(heard.messages()).singleElement().asString().contains("exactly 50,000 rows");
        }
    }

    @Test
    void whoReadsTheEventsOfAllTimesIsTold() {
        assertThat(warnings(dsl -> dsl.select(count()).from(EVENTS).fetch()))
                .singleElement()
                .asString()
                .contains("a query on events has no condition on \"timestamp\"");
    }

    @Test
    void itIsToldOnceOfAStatement() {
        assertThat(warnings(dsl -> {
                    dsl.select(count()).from(EVENTS).fetch();
                    dsl.select(count()).from(EVENTS).fetch();
                }))
                .hasSize(1);
    }

    @Test
    void eventsAreFoundInJoinsAndSubqueries() {
        assertThat(warnings(dsl -> dsl.select(count())
                        .from(EVENTS.join(OTHERS).on(EVENTS.id.eq(OTHERS.id)))
                        .fetch()))
                .hasSize(1);
        assertThat(warnings(dsl -> dsl.select(count())
                        .from(selectFrom(EVENTS).asTable("some"))
                        .fetch()))
                .hasSize(1);
        assertThat(warnings(dsl ->
                        dsl.select(when(exists(selectOne().from(EVENTS)), 1)).fetch()))
                .hasSize(1);
    }

    @Test
    void aConditionOnTheTimeIsEnough() {
        LocalDateTime start = LocalDateTime.of(2020, 1, 1, 0, 0);
        assertThat(warnings(dsl -> dsl.select(count())
                        .from(EVENTS)
                        .where(EVENTS.timestamp.ge(start))
                        .fetch()))
                .isEmpty();
        assertThat(warnings(dsl -> dsl.select(count())
                        .from(EVENTS.join(OTHERS)
                                .on(EVENTS.id.eq(OTHERS.id), EVENTS.timestamp.between(start, start.plusDays(1))))
                        .fetch()))
                .isEmpty();
        assertThat(warnings(dsl -> dsl.with("recent")
                        .as(selectFrom(EVENTS)
                                .where(DSL.cast(EVENTS.timestamp, SQLDataType.DATE)
                                        .isNotNull()))
                        .select(count())
                        .from(name("recent"))
                        .fetch()))
                .isEmpty();
    }

    @Test
    void selectingTheTimeIsNoConditionOnIt() {
        assertThat(warnings(dsl -> dsl.select(DSL.max(EVENTS.timestamp))
                        .from(EVENTS)
                        .where(EVENTS.id.isNotNull())
                        .fetch()))
                .hasSize(1);
    }

    @Test
    void nothingIsToldOfOtherTablesOrWhereTheGuardIsOff() {
        assertThat(warnings(
                        dsl -> dsl.select(count()).from(table(name("products"))).fetch()))
                .isEmpty();
        try (Limn limn = builder().without(Guard.TIME_FILTER).open();
                Heard heard = Heard.fromLimn()) {
            limn.dsl().select(count()).from(EVENTS).fetch();

            assertThat(heard.messages()).isEmpty();
        }
    }

    private static List<String> warnings(Consumer<DSLContext> work) {
        try (Limn limn = QueryService.open(emulator);
                Heard heard = Heard.fromLimn()) {
            work.accept(limn.dsl());
            return heard.messages();
        }
    }

    private static SelectJoinStep<Record1<String>> ids(DSLContext dsl) {
        return dsl.select(ID).from(table(name("events")));
    }

    private static Limn.Builder builder() {
        return Limn.builder().credentials(QueryService.credentials(emulator));
    }
}
