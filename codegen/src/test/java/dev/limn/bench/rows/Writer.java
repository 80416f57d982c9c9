package dev.limn.bench.rows;

import static dev.limn.bench.rows.Reading.READING;

import dev.limn.bench.measure.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;

/** Who writes rows, each all of them in one transaction. */
enum Writer implements Side {
    BATCH_INSERT("batchInsert of 1,000", JooqWriting::batchInsert),
    BATCH_INSERT_REWRITTEN("batchInsert of 1,000, rewritten", JooqWriting::batchInsert),
    BATCH("batch of 1,000", JooqWriting::batch),
    BATCH_REWRITTEN("batch of 1,000, rewritten", JooqWriting::batch),
    ROWS("500 rows a statement", JooqWriting::rows),
    LOADER_BATCH("loader, batch 1,000", JooqWriting::loaderBatch),
    LOADER_BATCH_REWRITTEN("loader, batch 1,000, rewritten", JooqWriting::loaderBatch),
    LOADER_BULK("loader, bulk 500", JooqWriting::loaderBulk),
    LOADER_BOTH("loader, bulk 100 by batch 10", JooqWriting::loaderBoth),
    COPY(
            "copyInto",
            (database, rows) -> database.limn()
                    .copyInto(READING)
                    .rows(LongStream.range(0, rows).mapToObj(ReadingRecord::of)));

    private interface Way {
        void write(Database database, long rows) throws IOException;
    }

    private static final Set<Writer> REWRITTEN =
            EnumSet.of(BATCH_INSERT_REWRITTEN, BATCH_REWRITTEN, LOADER_BATCH_REWRITTEN);

    private final String word;
    private final Way way;

    Writer(String word, Way way) {
        this.word = word;
        this.way = way;
    }

    /** What jOOQ offers. The driver can make one statement of a batch, where it is told to. */
    static Set<Writer> settingsOfJooq() {
        return EnumSet.complementOf(EnumSet.of(COPY));
    }

    Database open(Path credentials) throws IOException {
        return Database.of(credentials, REWRITTEN.contains(this));
    }

    void write(Database database, long rows) throws IOException {
        way.write(database, rows);
    }

    @Override
    public String toString() {
        return word;
    }
}
