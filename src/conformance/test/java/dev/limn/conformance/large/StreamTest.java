package dev.limn.conformance.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the one session that most licences allow. */
class StreamTest {

    private static final int EVENTS = 60_000;
    private static final Emulator EMULATOR =
            QueryService.start(EmulatorOptions.builder().sessions(1).events(EVENTS));
    private static final Table<?> EVENT = table(name("events"));
    private static final Field<String> ID = field(name("_id"), SQLDataType.VARCHAR);
    private static final Field<LocalDateTime> TIMESTAMP = field(name("timestamp"), SQLDataType.LOCALDATETIME);
    private static final Field<Integer> LENGTH = field(
            name("_id"), SQLDataType.VARCHAR.asConvertedDataType(Integer.class, String::length, Object::toString));

    private final Limn limn = Limn.builder()
            .credentials(QueryService.credentials(EMULATOR))
            .poolSize(1)
            .connectTimeout(Duration.ofSeconds(5))
            .open();

    @AfterEach
    void closeLimn() {
        limn.close();
    }

    @AfterAll
    static void stop() {
        EMULATOR.close();
    }

    private ResultQuery<Record1<String>> ids() {
        return limn.dsl().select(ID).from(EVENT);
    }

    private void assertThatTheSessionIsFree() {
        assertThat(limn.dsl().select(inline(1)).fetchSingle().value1()).isEqualTo(1);
    }

    @Test
    void rowsBeyondTheCapAllCome() {
        try (Stream<Record1<String>> rows = limn.stream(ids())) {
            assertThat(rows.map(Record1::value1).distinct().count()).isEqualTo(EVENTS);
        }
        assertThatTheSessionIsFree();
    }

    @Test
    void valuesAndOrderAreThoseOfFetch() {
        ResultQuery<? extends Record> query = limn.dsl()
                .select(
                        ID,
                        TIMESTAMP,
                        LENGTH,
                        field("array(1, 2)", Object.class).as("list"),
                        val(1.5).as("number"))
                .from(EVENT)
                .orderBy(TIMESTAMP.desc(), ID)
                .limit(25);

        List<Record> fetched = new ArrayList<>(query.fetch());

        try (Stream<? extends Record> rows = limn.stream(query, 10)) {
            assertThat(rows.toList()).isEqualTo(fetched);
        }
    }

    @Test
    void columnsNobodyDeclaredAreThoseOfTheServer() {
        try (Stream<Record> rows = limn.stream(limn.dsl().resultQuery("select 1 as one, 'x' as letter"), 1)) {
            Record row = rows.findFirst().orElseThrow();
            assertThat(row.get("one")).isEqualTo(1);
            assertThat(row.get("letter")).isEqualTo("x");
        }
    }

    @Test
    void valuesAreInlinedAsTheyAre() {
        List<String> hostile = List.of(
                "it's",
                "a\\",
                "\\'",
                "''",
                "'; drop table events; --",
                "{d '2000-01-01'}",
                "? $1 :x",
                "a\nb",
                "\\u0041",
                "€😀");

        for (String text : hostile) {
            try (Stream<Record1<String>> rows = limn.stream(limn.dsl().select(val(text)), 2)) {
                assertThat(rows.map(Record1::value1)).containsExactly(text);
            }
        }
    }

    @Test
    void sessionIsFreeAfterAnEarlyEnd() {
        try (Stream<Record1<String>> rows = limn.stream(ids(), 100)) {
            assertThat(rows.limit(150).count()).isEqualTo(150);
        }
        assertThatTheSessionIsFree();
        assertThatThrownBy(() -> {
                    try (Stream<Record1<String>> rows = limn.stream(ids(), 100)) {
                        rows.forEach(row -> {
                            throw new IllegalStateException("enough");
                        });
                    }
                })
                .hasMessage("enough");
        assertThatTheSessionIsFree();
    }

    @Test
    void cursorsAreClosed() {
        limn.stream(ids(), 10).close();
        String cursor = lastCursor();

        assertThatThrownBy(() -> limn.dsl().connection(session -> {
                    try (var statement = session.createStatement()) {
                        statement.execute("FETCH 1 FROM " + cursor);
                    }
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("does not exist");
    }

    // Their numbers rise: what the next one is called tells what the last one was.
    private String lastCursor() {
        try (Stream<Record> next = limn.stream(limn.dsl().resultQuery("no such statement"))) {
            throw new AssertionError("a cursor for " + next);
        } catch (DataAccessException e) {
            String text = String.valueOf(e.getMessage());
            int number = Integer.parseInt(text.replaceAll("(?s).*limn_(\\d+) CURSOR.*", "$1"));
            return "limn_" + (number - 1);
        }
    }

    @Test
    void sessionIsFreeAfterAFailure() {
        EMULATOR.faults().failQueries(1);
        assertThatThrownBy(() -> limn.stream(ids())).isInstanceOf(DataAccessException.class);
        assertThatTheSessionIsFree();

        Stream<Record1<String>> rows = limn.stream(ids(), 10);
        EMULATOR.faults().dropSessions();
        assertThatThrownBy(rows::toList).isInstanceOf(DataAccessException.class);
        assertThatTheSessionIsFree();
    }

    @Test
    void twoStreamsAreReadAfterOneAnother() {
        for (int time = 0; time < 2; time++) {
            try (Stream<Record1<String>> rows = limn.stream(ids().coerce(ID), 1000)) {
                assertThat(rows.skip(1500).findFirst()).isPresent();
            }
        }
        assertThat(limn.dsl().select(count()).from(EVENT).fetchSingle().value1())
                .isEqualTo(EVENTS);
    }
}
