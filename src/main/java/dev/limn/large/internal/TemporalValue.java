package dev.limn.large.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates and times as PostgreSQL reads them: {@code MAX} and {@code MIN} are infinity, and years have eras. */
final class TemporalValue {

    private static final int NANOS_PER_SECOND = 1_000_000_000;

    private TemporalValue() {}

    static String text(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return date.equals(LocalDate.MIN)
                ? "-infinity"
                : append(new StringBuilder(), date).append(era(date)).toString();
    }

    static String text(LocalDateTime time) {
        if (time.equals(LocalDateTime.MAX)) {
            return "infinity";
        }
        return time.equals(LocalDateTime.MIN)
                ? "-infinity"
                : append(new StringBuilder(), time)
                        .append(era(time.toLocalDate()))
                        .toString();
    }

    static String text(OffsetDateTime time) {
        if (time.toLocalDateTime().equals(LocalDateTime.MAX)) {
            return "infinity";
        }
        if (time.toLocalDateTime().equals(LocalDateTime.MIN)) {
            return "-infinity";
        }
        LocalDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        return append(new StringBuilder(), utc)
                .append("+00")
                .append(era(utc.toLocalDate()))
                .toString();
    }

    // There is no year 0: that one is 1 BC.
    private static StringBuilder append(StringBuilder text, LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        pad(text, year, 4).append('-');
        pad(text, date.getMonthValue(), 2).append('-');
        return pad(text, date.getDayOfMonth(), 2);
    }

    private static StringBuilder append(StringBuilder text, LocalDateTime time) {
        return append(append(text, time.toLocalDate()).append(' '), time.toLocalTime());
    }

    private static StringBuilder append(StringBuilder text, LocalTime time) {
        pad(text, time.getHour(), 2).append(':');
        pad(text, time.getMinute(), 2).append(':');
        pad(text, time.getSecond(), 2);
        return time.getNano() == 0 ? text : pad(text.append('.'), time.getNano(), 9);
    }

    private static StringBuilder pad(StringBuilder text, int number, int digits) {
        for (int least = digits == 9 ? NANOS_PER_SECOND / 10 : digits == 4 ? 1000 : 10;
                number < least && least > 1;
                least /= 10) {
            text.append('0');
        }
        return text.append(number);
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }
}
