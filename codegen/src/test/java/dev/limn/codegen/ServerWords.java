package dev.limn.codegen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jooq.EnumType;
import org.jooq.types.Interval;
import org.jspecify.annotations.Nullable;

/** What the server calls a value, worked out from what it is in Java. */
final class ServerWords {

    private ServerWords() {}

    /** The words, or those expected where Java's value has none of its own and is at least there. */
    static String of(@Nullable Object value, String expected) {
        if (value == null) {
            return isNumberOfNone(expected) ? expected : "null";
        }
        String words = words(value, expected);
        return words == null ? expected.equals("null") ? "not null" : expected : "'" + words + "'";
    }

    // Whole numbers, which are null.
    private static boolean isNumberOfNone(String expected) {
        return expected.equals("'NaN'");
    }

    private static @Nullable String words(Object value, String expected) {
        return switch (value) {
            case String text -> text.stripTrailing();
            case EnumType literal -> literal.getLiteral();
            case Float number -> Float.valueOf(bare(expected)).equals(number) ? bare(expected) : number.toString();
            case Double number -> Double.valueOf(bare(expected)).equals(number) ? bare(expected) : number.toString();
            case BigDecimal number -> number.toString().startsWith("-0E") ? "0" : text(number);
            case Interval ignored -> null;
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case LocalDate date -> date(date);
            case LocalTime time -> time(time);
            case LocalDateTime time -> timestamp(time, "");
            case OffsetDateTime time -> offsetDateTime(time, expected);
            case OffsetTime time ->
                time(time.toLocalTime())
                        + time.getOffset().toString().replace("Z", "+00").replaceFirst(":00$", "");
            default -> null;
        };
    }

    private static String text(BigDecimal number) {
        return number.getClass() == BigDecimal.class ? number.toPlainString() : number.toString();
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String date(LocalDate date) {
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            return date.equals(LocalDate.MAX) ? "infinity" : "-infinity";
        }
        return day(date) + era(date);
    }

    private static String day(LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        return String.format("%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }

    private static String time(LocalTime time) {
        if (time.equals(LocalTime.MAX)) {
            return "24:00:00";
        }
        String fraction = time.getNano() == 0
                ? ""
                : String.format(".%06d", time.getNano() / 1000).replaceFirst("0+$", "");
        return time.format(DateTimeFormatter.ofPattern("HH:mm:ss")) + fraction;
    }

    private static String timestamp(LocalDateTime time, String offset) {
        if (time.equals(LocalDateTime.MAX) || time.equals(LocalDateTime.MIN)) {
            return time.equals(LocalDateTime.MAX) ? "infinity" : "-infinity";
        }
        return day(time.toLocalDate()) + " " + time(time.toLocalTime()) + offset + era(time.toLocalDate());
    }

    private static String offsetDateTime(OffsetDateTime time, String expected) {
        if (time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN)) {
            return time.equals(OffsetDateTime.MAX) ? "infinity" : "-infinity";
        }
        String zone = bare(expected).replace(" BC", "").replaceFirst(".*(?=[+-]\\d\\d(?::\\d\\d)*$)", "");
        return timestamp(time.toLocalDateTime(), zone);
    }
}
