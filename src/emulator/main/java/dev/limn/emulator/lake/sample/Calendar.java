package dev.limn.emulator.lake.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The thirty days of the sample, and how busy their hours are. */
public final class Calendar {

    /** When the first event can be. */
    public static final Instant START = Instant.parse("2026-05-02T00:00:00Z");

    /** When all is over: nothing in the sample is later. */
    public static final Instant END = Instant.parse("2026-06-01T00:00:00Z");

    static final LocalDate LAST_DAY = LocalDate.ofInstant(END, ZoneOffset.UTC);

    private static final long DAY = 86_400_000L;
    private static final long START_MILLIS = START.toEpochMilli();

    /** The last visit begins this long before the end, so that it is over by then. */
    private static final long LAST_VISIT = DAY / 12;

    /** How many visits begin in each hour, compared with the others. */
    private static final int[] HOURS = {
        3, 2, 1, 1, 1, 2, 4, 7, 10, 12, 13, 14, 15, 14, 13, 13, 14, 15, 17, 19, 20, 17, 11, 6
    };

    private static final int[] BEFORE = new int[HOURS.length + 1];

    static {
        for (int hour = 0; hour < HOURS.length; hour++) {
            BEFORE[hour + 1] = BEFORE[hour] + HOURS[hour];
        }
    }

    private Calendar() {}

    /**
     * When a visit begins, in milliseconds since 1970: never before the one before it.
     *
     * @param visits how many there are in all
     */
    static long start(long visit, long visits) {
        double slot = (double) (END.toEpochMilli() - START_MILLIS - LAST_VISIT) / visits;
        double jitter = Hash.below(1_000, visit, Purpose.VISIT_START) / 1_000.0;
        return START_MILLIS + busy((long) (slot * (visit + jitter)));
    }

    /** Moves an evenly spread time to where it is busy, and leaves days and their order as they are. */
    private static long busy(long even) {
        long day = even / DAY * DAY;
        double share = (double) (even - day) / DAY * BEFORE[HOURS.length];
        int hour = 0;
        while (BEFORE[hour + 1] <= share) {
            hour++;
        }
        double within = (share - BEFORE[hour]) / HOURS[hour];
        return day + (long) ((hour + within) * (DAY / HOURS.length));
    }
}
