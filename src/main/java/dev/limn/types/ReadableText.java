package dev.limn.types;

import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;

/** The server's text of a value, in words that jOOQ understands: as near as it can come, and else the same. */
final class ReadableText {

    private static final String LONGEST = "178956970 years 7 mons 2147483647 days 23:59:59.999999";
    private static final String LONGEST_BACK = "-178956970 years -7 mons -2147483647 days -23:59:59.999999";
    private static final Pattern MANY_HOURS = Pattern.compile("(?:(-?\\d+) days? ?)?(-?)(\\d{8,})(:.*)$");

    private ReadableText() {}

    static String of(String text, Class<?> type) {
        if (type == OffsetDateTime.class) {
            return offsetDateTime(text);
        }
        if (type == OffsetTime.class) {
            return text.startsWith("24:") ? TemporalText.offsetTime(text).toString() : text;
        }
        if (type == YearToSecond.class || type == DayToSecond.class || type == YearToMonth.class) {
            return interval(text);
        }
        return text;
    }

    private static String offsetDateTime(String text) {
        return switch (text) {
            case "infinity" -> "999999999-12-31 23:59:59.999999999-18:00";
            case "-infinity" -> "999999999-01-01 00:00:00+18:00 BC";
            default -> text;
        };
    }

    /** In words of {@link org.postgresql.util.PGInterval}, whose hours are an int. */
    static String interval(String text) {
        return switch (text) {
            case "infinity" -> LONGEST;
            case "-infinity" -> LONGEST_BACK;
            default -> MANY_HOURS.matcher(text).replaceFirst(ReadableText::withDays);
        };
    }

    private static String withDays(java.util.regex.MatchResult found) {
        long sign = found.group(2).isEmpty() ? 1 : -1;
        long hours = sign * Long.parseLong(found.group(3));
        long days = (found.group(1) == null ? 0 : Long.parseLong(found.group(1))) + hours / 24;
        return Matcher.quoteReplacement(Math.clamp(days, -Integer.MAX_VALUE, Integer.MAX_VALUE) + " days "
                + (sign < 0 ? "-" : "") + Math.abs(hours % 24) + found.group(4));
    }
}
