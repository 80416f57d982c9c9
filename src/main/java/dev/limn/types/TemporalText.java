package dev.limn.types;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as PostgreSQL writes them, in the style ISO that the driver asks for. */
final class TemporalText {

    private static final Pattern TEXT = Pattern.compile("(?:(?<year>\\d+)-(?<month>\\d\\d)-(?<day>\\d\\d))?"
            + " ?(?<time>\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)?(?<offset>[+-]\\d\\d(?::\\d\\d(?::\\d\\d)?)?)?(?<bc> BC)?");

    private TemporalText() {}

    static LocalDate localDate(String text) {
        return switch (text) {
            case "infinity" -> LocalDate.MAX;
            case "-infinity" -> LocalDate.MIN;
            default -> date(parts(text));
        };
    }

    static LocalDateTime localDateTime(String text) {
        return switch (text) {
            case "infinity" -> LocalDateTime.MAX;
            case "-infinity" -> LocalDateTime.MIN;
            default -> {
                Matcher parts = parts(text);
                yield date(parts).atTime(time(parts));
            }
        };
    }

    static OffsetDateTime offsetDateTime(String text) {
        return switch (text) {
            case "infinity" -> OffsetDateTime.MAX;
            case "-infinity" -> OffsetDateTime.MIN;
            default -> {
                Matcher parts = parts(text);
                yield date(parts).atTime(time(parts)).atOffset(offset(parts));
            }
        };
    }

    static LocalTime localTime(String text) {
        return time(parts(text));
    }

    static OffsetTime offsetTime(String text) {
        Matcher parts = parts(text);
        return time(parts).atOffset(offset(parts));
    }

    private static Matcher parts(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a date or time of PostgreSQL: " + text);
        }
        return parts;
    }

    private static LocalDate date(Matcher parts) {
        int year = number(parts, "year");
        return LocalDate.of(parts.group("bc") == null ? year : 1 - year, number(parts, "month"), number(parts, "day"));
    }

    private static int number(Matcher parts, String name) {
        return Integer.parseInt(requireNonNullElse(parts.group(name), ""));
    }

    private static LocalTime time(Matcher parts) {
        String time = requireNonNullElse(parts.group("time"), "00:00:00");
        return time.startsWith("24:") ? LocalTime.MAX : LocalTime.parse(time);
    }

    private static ZoneOffset offset(Matcher parts) {
        return ZoneOffset.of(requireNonNullElse(parts.group("offset"), "Z"));
    }
}
