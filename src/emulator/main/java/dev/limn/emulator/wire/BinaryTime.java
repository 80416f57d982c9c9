package dev.limn.emulator.wire;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and points in time in binary form: days, or microseconds, since the year 2000. */
final class BinaryTime {

    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final LocalDateTime TIME_ZERO = DAY_ZERO.atStartOfDay();

    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter();

    private static final Pattern TEXT = Pattern.compile("(?<date>\\d{4,}-\\d\\d-\\d\\d)"
            + "(?:[ T](?<time>\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(?<zone>[+-]\\d\\d(?::?\\d\\d(?::?\\d\\d)?)?|Z)?)?"
            + "(?<bc> BC)?");

    private BinaryTime() {}

    static String date(int days) {
        return switch (days) {
            case Integer.MAX_VALUE -> INFINITY;
            case Integer.MIN_VALUE -> MINUS_INFINITY;
            default -> {
                LocalDate date = DAY_ZERO.plusDays(days);
                yield date(date) + era(date);
            }
        };
    }

    static String timestamp(long micros) {
        return text(micros, "");
    }

    static String timestamptz(long micros) {
        return text(micros, "+00");
    }

    private static String text(long micros, String zone) {
        if (micros == Long.MAX_VALUE) {
            return INFINITY;
        }
        if (micros == Long.MIN_VALUE) {
            return MINUS_INFINITY;
        }
        LocalDateTime time = TIME_ZERO.plus(micros, MICROS);
        LocalDate date = time.toLocalDate();
        return date(date) + " " + TIME.format(time) + zone + era(date);
    }

    private static String date(LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        return String.format("%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }

    static int days(String text) {
        return switch (text) {
            case INFINITY -> Integer.MAX_VALUE;
            case MINUS_INFINITY -> Integer.MIN_VALUE;
            default -> Math.toIntExact(DAYS.between(DAY_ZERO, date(matcher(text))));
        };
    }

    /** What has no zone is taken as UTC. */
    static long micros(String text) {
        return switch (text) {
            case INFINITY -> Long.MAX_VALUE;
            case MINUS_INFINITY -> Long.MIN_VALUE;
            default -> micros(matcher(text));
        };
    }

    private static long micros(Matcher matcher) {
        LocalDate date = date(matcher);
        String time = matcher.group("time");
        LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(LocalTime.parse(time));
        String zone = matcher.group("zone");
        long behind = zone == null ? 0 : ZoneOffset.of(zone).getTotalSeconds();
        return MICROS.between(TIME_ZERO, local.minusSeconds(behind));
    }

    private static Matcher matcher(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("neither a date nor a time");
        }
        return matcher;
    }

    private static LocalDate date(Matcher matcher) {
        String date = matcher.group("date");
        int dash = date.length() - 6;
        int year = Integer.parseInt(date, 0, dash, 10);
        return LocalDate.of(
                matcher.group("bc") == null ? year : 1 - year,
                Integer.parseInt(date, dash + 1, dash + 3, 10),
                Integer.parseInt(date, dash + 4, dash + 6, 10));
    }
}
