package dev.limn.large.internal;

import java.math.BigDecimal;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;

/**
 * Intervals as PostgreSQL reads them, each part with its sign: jOOQ's own text of one with several signs has but the first,
 * and its parts may be negative below a sign.
 */
final class IntervalValue {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private IntervalValue() {}

    static String text(YearToSecond interval) {
        return text(interval.getYearToMonth()) + " " + text(interval.getDayToSecond());
    }

    static String text(YearToMonth interval) {
        long sign = interval.getSign();
        return sign * interval.getYears() + " years " + sign * interval.getMonths() + " mons";
    }

    static String text(DayToSecond interval) {
        long sign = interval.getSign();
        long nanos = sign * (interval.getSeconds() * NANOS_PER_SECOND + interval.getNano());
        return sign * interval.getDays() + " days " + sign * interval.getHours() + " hours "
                + sign * interval.getMinutes() + " mins "
                + BigDecimal.valueOf(nanos, 9).toPlainString() + " secs";
    }
}
