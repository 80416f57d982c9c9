package dev.limn.bench.rows;

import static dev.limn.bench.rows.Reading.READING;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Loader;
import org.jooq.LoaderOptionsStep;
import org.jooq.impl.DSL;

/** The ways that jOOQ has to write many rows. */
final class JooqWriting {

    private interface Portion {
        void write(DSLContext dsl, List<ReadingRecord> rows);
    }

    private JooqWriting() {}

    static void batchInsert(Database database, long rows) {
        inPortions(
                database,
                rows,
                1_000,
                (dsl, portion) -> dsl.batchInsert(portion).execute());
    }

    static void batch(Database database, long rows) {
        Field<?>[] fields = READING.fields();
        Object[] markers = Arrays.stream(fields)
                .map(field -> DSL.val(null, field.getDataType()))
                .toArray();
        inPortions(database, rows, 1_000, (dsl, portion) -> {
            BatchBindStep batch =
                    dsl.batch(dsl.insertInto(READING).columns(fields).values(markers));
            portion.forEach(row -> batch.bind(row.intoArray()));
            batch.execute();
        });
    }

    static void rows(Database database, long rows) {
        inPortions(
                database,
                rows,
                500,
                (dsl, portion) -> dsl.insertInto(READING)
                        .columns(READING.fields())
                        .valuesOfRecords(portion)
                        .execute());
    }

    static void loaderBatch(Database database, long rows) {
        load(database, rows, options -> options.batchAfter(1_000));
    }

    static void loaderBulk(Database database, long rows) {
        load(database, rows, options -> options.bulkAfter(500));
    }

    static void loaderBoth(Database database, long rows) {
        load(database, rows, options -> options.bulkAfter(100).batchAfter(10));
    }

    private static void inPortions(Database database, long rows, int size, Portion portion) {
        database.jooq().transaction(transaction -> {
            for (long first = 0; first < rows; first += size) {
                portion.write(transaction.dsl(), records(first, Math.min(rows, first + size)));
            }
        });
    }

    private static List<ReadingRecord> records(long first, long end) {
        return LongStream.range(first, end).mapToObj(ReadingRecord::of).toList();
    }

    private static void load(Database database, long rows, UnaryOperator<LoaderOptionsStep<ReadingRecord>> options) {
        database.jooq().transaction(transaction -> {
            Loader<?> loader = options.apply(transaction.dsl().loadInto(READING))
                    .commitNone()
                    .loadRecords(LongStream.range(0, rows).mapToObj(ReadingRecord::of))
                    .fields(READING.fields())
                    .execute();
            if (!loader.errors().isEmpty()) {
                throw loader.errors().get(0).exception();
            }
        });
    }
}
