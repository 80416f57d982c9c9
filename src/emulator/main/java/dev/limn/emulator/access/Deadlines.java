package dev.limn.emulator.access;

import dev.limn.emulator.query.SqlFailure;
import java.time.Duration;

/** Ends queries that take too long, waiting for a slot included. Thread-safe. */
public final class Deadlines {

    private final Watch watch;

    public Deadlines(Watch watch) {
        this.watch = watch;
    }

    /**
     * Gives a query its time: once it is over, the query is ended with 53400.
     *
     * @return to be closed when the query is done
     */
    public Watch.Alarm start(RunningQuery query, Limit limit) {
        return watch.after(limit.time, () -> query.end(limit.exceeded()));
    }

    /** How long a query may take (Query Service guardrails). */
    public enum Limit {
        /** Ten minutes, for whatever returns rows. */
        INTERACTIVE(Duration.ofMinutes(10), "the 10-minute limit of interactive queries"),
        /** A day, for CREATE TABLE AS SELECT and INSERT INTO … SELECT. */
        BATCH(Duration.ofHours(24), "the 24-hour limit of batch queries");

        private final Duration time;
        private final String words;

        Limit(Duration time, String words) {
            this.time = time;
            this.words = words;
        }

        public Duration time() {
            return time;
        }

        private SqlFailure exceeded() {
            return SqlFailure.error("53400", "the query was ended: it exceeded " + words);
        }
    }
}
