package dev.limn.bench.rows;

import static dev.limn.bench.rows.Reading.READING;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;

/** What a fork does, after it has warmed up. */
enum Job {

    /** Fills the table, which is empty. */
    WRITE {
        @Override
        Outcome run(String side, Path credentials, long rows, int times) throws Exception {
            Writer writer = Writer.valueOf(side);
            try (Database database = writer.open(credentials)) {
                writer.write(database, Math.min(rows, ROWS_TO_WARM_UP));
                database.jooq().truncate(READING).execute();
                return Outcome.of(() -> {
                    writer.write(database, rows);
                    return database.jooq().fetchCount(READING);
                });
            }
        }
    },

    /** Reads all rows, as often as is asked for in one result. */
    READ {
        @Override
        Outcome run(String side, Path credentials, long rows, int times) throws Exception {
            Streamer streamer = Streamer.valueOf(side);
            try (Database database = Database.of(credentials)) {
                streamer.read(database, 1);
                return Outcome.of(() -> streamer.read(database, times));
            }
        }
    },

    /** Looks random rows up. */
    FIND {
        @Override
        Outcome run(String side, Path credentials, long rows, int times) throws Exception {
            Finder finder = Finder.valueOf(side);
            try (Database database = Database.of(credentials)) {
                finder.find(database, ids(rows, Math.min(times, LOOK_UPS_TO_WARM_UP)));
                return Outcome.of(() -> finder.find(database, ids(rows, times)));
            }
        }
    };

    // With fewer, the JVM still compiles when it counts, on a processor that the server could use.
    private static final int ROWS_TO_WARM_UP = 200_000;
    private static final int LOOK_UPS_TO_WARM_UP = 20_000;

    /** @param times how often each row is read, or how many look-ups there are */
    abstract Outcome run(String side, Path credentials, long rows, int times) throws Exception;

    static LongStream ids(long rows, int times) {
        return new Random(1).longs(times, 0, rows);
    }
}
