package dev.limn.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.limn.Limn;
import dev.limn.testing.TestDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Table<?> ITEM = table(name("item"));
    private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER);
    private static final Field<Integer> DOUBLED = field(
            name("id"), SQLDataType.INTEGER.asConvertedDataType(Integer.class, id -> id * 2, doubled -> doubled / 2));

    private final Limn limn =
            Limn.builder().credentials(DATABASE.credentials()).poolSize(1).open();

    @BeforeAll
    static void fill() {
        DATABASE.execute("""
                create table item (id integer primary key, at timestamptz default 'infinity', tags text[] default '{a,NULL}');
                insert into item (id) select generate_series(1, 2500);
                """);
    }

    @AfterEach
    void closeLimn() {
        limn.close();
    }

    @AfterAll
    static void dropDatabase() {
        DATABASE.close();
    }

    private ResultQuery<Record1<Integer>> items() {
        return limn.dsl().select(ID).from(ITEM).orderBy(ID);
    }

    private static ResultQuery<Record1<Integer>> numbers(int last) {
        return select(field("generate_series(1, {0})", SQLDataType.INTEGER, val(last)));
    }

    /** Waits for nothing: the pool has one connection. */
    private void assertThatTheConnectionIsFree() {
        assertThat(limn.dsl().select(inline(1)).fetchSingle().value1()).isEqualTo(1);
        boolean autoCommit = limn.dsl().connectionResult(Connection::getAutoCommit);
        assertThat(autoCommit).isTrue();
    }

    @Test
    void rowsComeInOrderOverManyPortions() {
        try (Stream<Record1<Integer>> rows = limn.stream(items(), 7)) {
            assertThat(rows.map(Record1::value1).toList()).isEqualTo(items().fetch(ID));
        }
    }

    @Test
    void valuesAreThoseOfFetch() {
        ResultQuery<?> query = limn.dsl()
                .select(
                        DOUBLED,
                        field(name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE),
                        field(name("tags"), SQLDataType.VARCHAR.array()),
                        DSL.row(ID, inline("x")).as("nested"))
                .from(ITEM)
                .where(ID.le(val(3)))
                .orderBy(ID);

        try (Stream<? extends Record> rows = limn.stream(query)) {
            assertThat(rows.toList()).isEqualTo(new ArrayList<>(query.fetch()));
        }
    }

    @Test
    void rowsAreNotAwaitedBeforeTheyAreWanted() {
        try (Stream<Record1<Integer>> rows = limn.stream(numbers(2_000_000_000))) {
            assertThat(rows.limit(3).map(Record1::value1)).containsExactly(1, 2, 3);
        }
        assertThatTheConnectionIsFree();
    }

    @Test
    void connectionIsFreeAfterTheLastRow() {
        Stream<Record1<Integer>> rows = limn.stream(items());

        assertThat(rows.count()).isEqualTo(2500);

        assertThatTheConnectionIsFree();
        rows.close();
    }

    @Test
    void connectionIsFreeAfterAConsumerFailed() {
        assertThatThrownBy(() -> {
                    try (Stream<Record1<Integer>> rows = limn.stream(items(), 10)) {
                        rows.forEach(row -> {
                            throw new IllegalStateException("enough");
                        });
                    }
                })
                .hasMessage("enough");
        assertThatTheConnectionIsFree();
    }

    @Test
    void connectionIsFreeAfterTheQueryFailed() {
        ResultQuery<?> failsLater =
                limn.dsl().select(inline(1).div(val(1500).sub(ID))).from(ITEM).orderBy(ID);

        try (Stream<? extends Record> rows = limn.stream(failsLater, 100)) {
            assertThatThrownBy(rows::toList)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("zero");
            assertThatTheConnectionIsFree();
        }
        assertThatThrownBy(() -> limn.stream(limn.dsl().selectFrom(table(name("no such")))))
                .isInstanceOf(DataAccessException.class);
        assertThatTheConnectionIsFree();
    }

    @Test
    void sessionThatMayNotWriteStreams() {
        try (Limn reading = Limn.builder()
                        .credentials(DATABASE.credentials())
                        .readOnly()
                        .open();
                Stream<Record1<Integer>> rows = reading.stream(items())) {
            assertThat(rows.count()).isEqualTo(2500);
        }
    }

    @Test
    void queryOfATransactionIsReadInIt() {
        assertThatThrownBy(() -> limn.dsl().transaction(transaction -> {
                    transaction.dsl().insertInto(ITEM, ID).values(-1).execute();
                    Select<Record1<Integer>> query =
                            transaction.dsl().select(ID).from(ITEM).where(ID.lt(val(0)));
                    try (Stream<Record1<Integer>> rows = limn.stream(query)) {
                        assertThat(rows.map(Record1::value1)).containsExactly(-1);
                    }
                    assertThat(transaction.dsl().fetchCount(query)).isEqualTo(1);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(limn.dsl().fetchCount(ITEM, ID.lt(val(0)))).isZero();
        assertThatTheConnectionIsFree();
    }

    @Test
    void whatAQueryWritesStays() {
        try (Stream<Record1<Integer>> rows =
                limn.stream(limn.dsl().insertInto(ITEM, ID).values(9_001).returningResult(ID))) {
            assertThat(rows.map(Record1::value1)).containsExactly(9_001);
        }
        assertThat(limn.dsl().deleteFrom(ITEM).where(ID.eq(9_001)).execute()).isEqualTo(1);
    }

    @Test
    void closingEndsAReadThatWaits() throws Exception {
        ResultQuery<?> waits = limn.dsl()
                .select(ID, field("case when id > 1 then pg_sleep(60) end", Object.class))
                .from(ITEM)
                .orderBy(ID);
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        Stream<? extends Record> rows = limn.stream(waits, 1);
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> rows.forEach(row -> seen.add(row.get(ID))));
        await().until(() -> seen.contains(1));

        rows.close();

        reading.get(10, TimeUnit.SECONDS);
        assertThat(seen).containsExactly(1);
        assertThatTheConnectionIsFree();
    }

    @Test
    void recordsBelongToTheDatabaseAndNotToTheStream() {
        try (Stream<Record1<Integer>> rows = limn.stream(items())) {
            assertThat(rows.findFirst().orElseThrow().configuration())
                    .isSameAs(limn.dsl().configuration());
        }
    }

    @Test
    void querysOwnConfigurationIsLeftAsItWas() {
        ResultQuery<Record1<Integer>> unattached = numbers(1);
        Configuration before = unattached.configuration();

        limn.stream(unattached).close();

        assertThat(unattached.configuration()).isSameAs(before);
    }

    @Test
    void forgottenStreamIsClosedWithAWarning() {
        List<String> warnings = Collections.synchronizedList(new ArrayList<>());
        Logger logger = Logger.getLogger("dev.limn.large.internal.RowStreams");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                warnings.add(message.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            assertThat(limn.stream(items()).iterator().next().value1()).isEqualTo(1);

            await().untilAsserted(() -> {
                System.gc();
                assertThat(warnings).singleElement().asString().contains("try-with-resources");
            });
            assertThatTheConnectionIsFree();
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(handler);
        }
    }

    @Test
    void portionMustHoldARow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limn.stream(items(), 0))
                .withMessageContaining("rowsAtOnce");
    }
}
