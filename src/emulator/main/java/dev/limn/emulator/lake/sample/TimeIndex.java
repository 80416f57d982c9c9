package dev.limn.emulator.lake.sample;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.GreaterThanOrEqual;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.LessThanOrEqual;

/** Finds the events of a time without making the others: visits are numbered in the order they begin. */
record TimeIndex(SampleSize size) {

    private static final String COLUMN = "timestamp";

    /** Those that compare the time of an event with a constant. */
    Filter[] usable(Filter[] filters) {
        return Arrays.stream(filters)
                .filter(filter -> after(filter) != Long.MIN_VALUE || before(filter) != Long.MAX_VALUE)
                .toArray(Filter[]::new);
    }

    /** The part of a range in which all events are that pass. */
    SampleRange narrow(SampleRange range, Filter[] filters) {
        long after = Arrays.stream(filters).mapToLong(TimeIndex::after).max().orElse(Long.MIN_VALUE);
        long before = Arrays.stream(filters).mapToLong(TimeIndex::before).min().orElse(Long.MAX_VALUE);
        if (after == Long.MIN_VALUE && before == Long.MAX_VALUE) {
            return range;
        }
        long from = after == Long.MIN_VALUE ? 0 : block(firstVisit(after - Event.LONGEST_VISIT));
        long to =
                before == Long.MAX_VALUE ? size.events() : block(firstVisit(before + 1)) + SampleSize.eventsPerBlock();
        long begin = Math.clamp(from, range.from(), range.to());
        return new SampleRange(range.data(), range.size(), begin, Math.clamp(to, begin, range.to()));
    }

    /** The number of a visit's first neighbour in its block of events. */
    private static long block(long visit) {
        return visit / SampleSize.VISITS_PER_BLOCK * SampleSize.eventsPerBlock();
    }

    /** The first visit that begins at a time or later; how many there are if none does. */
    private long firstVisit(long millis) {
        long low = 0;
        long high = size.visits();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (Calendar.start(middle, size.visits()) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long after(Filter filter) {
        return switch (filter) {
            case GreaterThan more -> millis(more.attribute(), more.value(), Long.MIN_VALUE);
            case GreaterThanOrEqual more -> millis(more.attribute(), more.value(), Long.MIN_VALUE);
            case EqualTo same -> millis(same.attribute(), same.value(), Long.MIN_VALUE);
            default -> Long.MIN_VALUE;
        };
    }

    private static long before(Filter filter) {
        return switch (filter) {
            case LessThan less -> millis(less.attribute(), less.value(), Long.MAX_VALUE);
            case LessThanOrEqual less -> millis(less.attribute(), less.value(), Long.MAX_VALUE);
            case EqualTo same -> millis(same.attribute(), same.value(), Long.MAX_VALUE);
            default -> Long.MAX_VALUE;
        };
    }

    private static long millis(String column, Object value, long otherwise) {
        if (!column.equals(COLUMN)) {
            return otherwise;
        }
        return switch (value) {
            case Timestamp time -> time.getTime();
            case Instant time -> time.toEpochMilli();
            default -> otherwise;
        };
    }
}
