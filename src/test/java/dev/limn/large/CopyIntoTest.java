package dev.limn.large;

import static dev.limn.large.Measured.MEASURED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.val;

import dev.limn.Limn;
import dev.limn.ReadOnlyException;
import dev.limn.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyIntoTest {

    private final TestDatabase database = new TestDatabase();
    private final Limn limn =
            Limn.builder().credentials(database.credentials()).poolSize(1).open();

    @BeforeEach
    void makeTable() {
        database.execute(Measured.DDL);
    }

    @AfterEach
    void close() {
        limn.close();
        database.close();
    }

    private Record row(String name) {
        Record row = limn.dsl().newRecord(MEASURED);
        row.set(MEASURED.name, name);
        return row;
    }

    private Record row(String name, int size) {
        Record row = row(name);
        row.set(MEASURED.size, size);
        return row;
    }

    private List<String> names() {
        return limn.dsl().selectFrom(MEASURED).orderBy(MEASURED.id).fetch(MEASURED.name);
    }

    @Test
    void manyRowsArriveInTheirOrder() {
        long copied = limn.copyInto(MEASURED).rows(IntStream.range(0, 30_000).mapToObj(n -> row("name " + n, n % 100)));

        assertThat(copied).isEqualTo(30_000);
        assertThat(names()).hasSize(30_000).startsWith("name 0", "name 1").endsWith("name 29999");
        assertThat(limn.dsl()
                        .select(DSL.sum(MEASURED.twice))
                        .from(MEASURED)
                        .fetchSingle()
                        .value1())
                .isEqualByComparingTo("2970000");
    }

    @Test
    void textIsWrittenWhateverIsInIt() {
        List<String> texts =
                List.of("", "\\N", "\\.", "\\D", "a\tb\nc\rd\\e\b\f\u000B", "NULL", "é€😀漢", "x".repeat(500_000));

        limn.copyInto(MEASURED).rows(texts.stream().map(this::row));

        assertThat(names()).isEqualTo(texts);
    }

    @Test
    void columnsLeftOutGetTheirDefaultsAndNullsStayNulls() {
        Record withoutState = row("default");
        Record nullState = row("null");
        nullState.set(MEASURED.state, null);

        limn.copyInto(MEASURED).rows(Stream.of(withoutState, nullState));
        limn.copyInto(MEASURED).columns(MEASURED.name).rows(Stream.of(nullState));

        assertThat(limn.dsl().selectFrom(MEASURED).orderBy(MEASURED.id).fetch(MEASURED.state))
                .containsExactly("new", null, "new");
        assertThat(limn.dsl().selectFrom(MEASURED).orderBy(MEASURED.id).fetch(MEASURED.id))
                .containsExactly(1, 2, 3);
    }

    @Test
    void rowsThatWereReadAreCopiedAsTheyAre() {
        database.execute("insert into measured (id, name, state) values (7, 'a', null), (9, 'b', 'old')");
        List<Record> rows =
                List.copyOf(limn.dsl().selectFrom(MEASURED).orderBy(MEASURED.id).fetch());
        database.execute("delete from measured");

        limn.copyInto(MEASURED).rows(rows.stream());

        assertThat(List.copyOf(
                        limn.dsl().selectFrom(MEASURED).orderBy(MEASURED.id).fetch()))
                .isEqualTo(rows);
    }

    @Test
    void recordsOfOtherShapesFitByTheirFields() {
        Stream<Record> rows = Stream.of(
                limn.dsl().newRecord(MEASURED.size, MEASURED.name).values(1, "one"),
                limn.dsl().newRecord(MEASURED.name, MEASURED.size).values("two", 2));

        limn.copyInto(MEASURED).columns(MEASURED.name, MEASURED.size).rows(rows);

        assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void allRowsWhoseValuesCannotBeWrittenAreNamedAndNoneIsCopied() {
        Stream<Record> rows = Stream.of(row("good"), row("zero \0"), row("good"), row("half \ud800"), row("good"));

        BadRowsException failure = catchThrowableOfType(
                BadRowsException.class, () -> limn.copyInto(MEASURED).rows(rows));

        assertThat(failure.rows()).extracting(BadRow::number).containsExactly(2L, 4L);
        assertThat(failure.rows()).extracting(BadRow::column).containsOnly(Optional.of("name"));
        assertThat(failure).hasMessageContaining("row 4, column name: ").hasMessageContaining("nothing was copied");
        assertThat(names()).isEmpty();
    }

    @Test
    void rowThatTheServerRefusesIsNamedByWhichOneItWasGivenAs() {
        Record late = row("late");
        late.set(MEASURED.day, LocalDate.of(6_000_000, 1, 1));

        BadRowsException failure = catchThrowableOfType(
                BadRowsException.class,
                () -> limn.copyInto(MEASURED).rows(Stream.of(row("good"), row("zero \0"), row("good"), late)));

        assertThat(failure.rows()).extracting(BadRow::number).containsExactly(2L, 4L);
        assertThat(failure.rows().get(1).column()).contains("day");
        assertThat(failure.rows().get(1).reason()).contains("out of range");
        assertThat(names()).isEmpty();
    }

    @Test
    void rowThatBreaksAConstraintIsNamed() {
        Stream<Record> rows = IntStream.range(0, 20_000)
                .mapToObj(n -> row("name, line " + n + ", column size: ", n == 17_000 ? 100 : 1));

        BadRowsException failure = catchThrowableOfType(
                BadRowsException.class, () -> limn.copyInto(MEASURED).rows(rows));

        assertThat(failure.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(17_001);
            assertThat(row.reason()).contains("measured_size_check");
        });
        assertThat(names()).isEmpty();
    }

    @Test
    void nullWhereNoneMayBeIsNamed() {
        BadRowsException failure = catchThrowableOfType(
                BadRowsException.class,
                () -> limn.copyInto(MEASURED)
                        .rows(Stream.of(row("a"), limn.dsl().newRecord(MEASURED))));

        assertThat(failure.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.column()).contains("name");
        });
    }

    @Test
    void failureOfTheGeneratorIsThrownAndNothingIsCopied() {
        Stream<Record> rows = IntStream.range(0, 50_000).mapToObj(n -> {
            if (n == 40_000) {
                throw new IllegalStateException("out of rows");
            }
            return row("name " + n);
        });

        assertThatThrownBy(() -> limn.copyInto(MEASURED).rows(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("out of rows");
        assertThat(names()).isEmpty();
    }

    @Test
    void endlessGeneratorIsLeftAtTheRowThatTheServerRefuses() {
        Stream<Record> rows = IntStream.iterate(1, n -> n + 1).mapToObj(n -> row("name " + n, n));

        assertThatThrownBy(() -> limn.copyInto(MEASURED).rows(rows))
                .isInstanceOf(BadRowsException.class)
                .hasMessageContaining("row 100: ");
        assertThat(names()).isEmpty();
    }

    @Test
    void copyBelongsToATransaction() {
        assertThatThrownBy(() -> limn.dsl().transaction(transaction -> {
                    limn.copyInto(MEASURED).within(transaction).rows(Stream.of(row("a"), row("b")));
                    assertThat(transaction.dsl().fetchCount(MEASURED)).isEqualTo(2);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(names()).isEmpty();
    }

    @Test
    void transactionGoesOnAfterBadRows() {
        limn.dsl().transaction(transaction -> {
            limn.copyInto(MEASURED).within(transaction).rows(Stream.of(row("before")));
            assertThatThrownBy(() -> limn.copyInto(MEASURED).within(transaction).rows(Stream.of(row("a"), row("\0"))))
                    .isInstanceOf(BadRowsException.class);
            assertThatThrownBy(() -> limn.copyInto(MEASURED).within(transaction).rows(Stream.of(row("b", 100))))
                    .isInstanceOf(BadRowsException.class);
        });

        assertThat(names()).containsExactly("before");
    }

    @Test
    void convertersAndBindingsSayWhatIsWritten() {
        database.execute("create table bound (converted text, bound int4range)");
        Field<Integer> converted = DSL.field(
                DSL.name("converted"),
                SQLDataType.VARCHAR.asConvertedDataType(Integer.class, Integer::valueOf, n -> "number " + n));
        Field<Integer> bound = DSL.field(DSL.name("bound"), SQLDataType.OTHER.asConvertedDataType(new UpTo()));
        Record row = limn.dsl().newRecord(converted, bound).values(3, 5);

        limn.copyInto(DSL.table(DSL.name("bound")))
                .columns(converted, bound)
                .rows(Stream.of(row, limn.dsl().newRecord(converted, bound)));

        assertThat(limn.dsl()
                        .fetch("select converted, bound::text from bound order by 1")
                        .formatCSV(false))
                .isEqualTo("number 3,\"[0,5)\"\n\"\",\"\"\n");
    }

    /** A range from 0, as text. */
    private static final class UpTo extends AbstractBinding<Object, Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public Converter<Object, Integer> converter() {
            return Converter.ofNullable(Object.class, Integer.class, range -> 0, end -> end);
        }

        @Override
        protected void sqlBind(BindingSQLContext<Integer> context) {
            context.render().sql("?::int4range");
        }

        @Override
        public void get(BindingGetResultSetContext<Integer> context) {
            context.convert(converter()).value("");
        }

        @Override
        public void set(BindingSetStatementContext<Integer> context) throws SQLException {
            Integer end = context.value();
            context.statement().setString(context.index(), end == null ? null : "[0," + end + ")");
        }
    }

    @Test
    void failuresOfTheConnectionHaveTheirNames() {
        try (Limn reading =
                Limn.builder().credentials(database.credentials()).readOnly().open()) {
            assertThatThrownBy(() -> reading.copyInto(MEASURED).rows(Stream.of(row("a"))))
                    .isInstanceOf(ReadOnlyException.class);
        }
        assertThatThrownBy(() -> limn.copyInto(DSL.table(DSL.name("no such")))
                        .columns(MEASURED.name)
                        .rows(Stream.of(row("a"))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no such");
        assertThat(names()).isEmpty();
    }

    @Test
    void rowsAreWrittenAsAFile() {
        limn.copyInto(MEASURED).rows(Stream.of(row("a,\"b\"", 1), row("it's é", 2), row("none", 50)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        long rows = limn.copyOut(limn.dsl()
                        .select(MEASURED.name, MEASURED.day, MEASURED.twice)
                        .from(MEASURED)
                        .where(MEASURED.size.lt(val(50)))
                        .or(MEASURED.name.eq("it's"))
                        .orderBy(MEASURED.id))
                .csv(out);

        assertThat(rows).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEqualTo("name,day,twice\n\"a,\"\"b\"\"\",,2\nit's é,,4\n");
    }

    @Test
    void fileThatTakesNoMoreEndsTheCopy() {
        limn.copyInto(MEASURED).rows(IntStream.range(0, 5_000).mapToObj(n -> row("name " + n)));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> limn.copyOut(limn.dsl().selectFrom(MEASURED)).csv(full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
        assertThat(names()).hasSize(5_000);
    }
}
