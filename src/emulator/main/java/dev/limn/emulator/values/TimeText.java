package dev.limn.emulator.values;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.catalyst.util.IntervalStringStyles;
import org.apache.spark.sql.catalyst.util.IntervalUtils;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.YearMonthIntervalType;

/**
 * Dates and times, in UTC: {@code 2022-09-02 19:47:14.0} (SQL syntax page), with one digit of a second's fraction at
 * least and six at most. Years before 1 and after 9999 are written as PostgreSQL does. Values are Spark's with
 * {@code spark.sql.datetime.java8API.enabled}.
 */
final class TimeText {

    private TimeText() {}

    static String date(Object value) {
        LocalDate date = (LocalDate) value;
        StringBuilder to = new StringBuilder(10);
        writeDate(date, to);
        return era(date, to).toString();
    }

    static String timestamp(Object value) {
        LocalDateTime time = value instanceof Instant instant ? utc(instant) : (LocalDateTime) value;
        StringBuilder to = new StringBuilder(26);
        writeDate(time.toLocalDate(), to);
        two(time.getHour(), to.append(' '));
        two(time.getMinute(), to.append(':'));
        two(time.getSecond(), to.append(':'));
        writeFraction(time.get(ChronoField.MICRO_OF_SECOND), to.append('.'));
        return era(time.toLocalDate(), to).toString();
    }

    /** {@code INTERVAL '1-2' YEAR TO MONTH}, Spark's own text. */
    static String yearsToMonths(Object value, YearMonthIntervalType type) {
        return IntervalUtils.toYearMonthIntervalString(
                Math.toIntExact(((Period) value).toTotalMonths()),
                IntervalStringStyles.ANSI_STYLE(),
                type.startField(),
                type.endField());
    }

    /** {@code INTERVAL '1 02:03:04' DAY TO SECOND}, Spark's own text. */
    static String daysToSeconds(Object value, DayTimeIntervalType type) {
        return IntervalUtils.toDayTimeIntervalString(
                TimeUnit.MICROSECONDS.convert((Duration) value),
                IntervalStringStyles.ANSI_STYLE(),
                type.startField(),
                type.endField());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    }

    private static void writeDate(LocalDate date, StringBuilder to) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        for (int power = 1000; power > year; power /= 10) {
            to.append('0');
        }
        to.append(year);
        two(date.getMonthValue(), to.append('-'));
        two(date.getDayOfMonth(), to.append('-'));
    }

    private static StringBuilder era(LocalDate date, StringBuilder to) {
        return date.getYear() > 0 ? to : to.append(" BC");
    }

    private static void two(int number, StringBuilder to) {
        to.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static void writeFraction(int micros, StringBuilder to) {
        int rest = micros;
        int power = 100_000;
        do {
            to.append((char) ('0' + rest / power));
            rest %= power;
            power /= 10;
        } while (rest > 0);
    }
}
