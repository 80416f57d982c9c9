package dev.limn.emulator.lake.sample;

import java.util.Optional;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Some successive rows of a computed table. Immutable.
 *
 * @param from number of the first
 * @param to number after the last
 */
public record SampleRange(SampleData data, SampleSize size, long from, long to) {

    /** The column of {@link #numberedRows} that holds a row's number. */
    public static final String NUMBER = "_limn_number";

    public SampleRange {
        if (from < 0 || to < from || to > data.count(size)) {
            throw new IllegalArgumentException("no rows " + from + " to " + to + " of " + data);
        }
    }

    /** All rows of a table. */
    public static SampleRange all(SampleData data, SampleSize size) {
        return new SampleRange(data, size, 0, data.count(size));
    }

    public long count() {
        return to - from;
    }

    /** This and another range as one, if the other begins where this one ends. */
    public Optional<SampleRange> followedBy(SampleRange other) {
        boolean next = data == other.data && size.equals(other.size) && to == other.from;
        return next ? Optional.of(new SampleRange(data, size, from, other.to)) : Optional.empty();
    }

    /** The rows, computed when and as far as a query needs them. */
    public Dataset<Row> rows(SparkSession session) {
        return reader(session).load();
    }

    /** The rows, and each one's number. */
    public Dataset<Row> numberedRows(SparkSession session) {
        return reader(session).option(SampleSource.NUMBERED, true).load();
    }

    private DataFrameReader reader(SparkSession session) {
        return session.read()
                .format(SampleSource.class.getName())
                .option(SampleSource.DATA, data.name())
                .option(SampleSource.EVENTS, size.events())
                .option(SampleSource.FROM, from)
                .option(SampleSource.TO, to);
    }
}
