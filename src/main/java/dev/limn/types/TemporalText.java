package dev.limn.types;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;

/** Dates and times as PostgreSQL writes them, in the style ISO that the driver asks for. */
final class TemporalText {

    private TemporalText() {}

    static LocalDate localDate(String text) {
        return switch (text) {
            case "infinity" -> LocalDate.MAX;
            case "-infinity" -> LocalDate.MIN;
            default -> TemporalParts.of(text).date();
        };
    }

    static LocalDateTime localDateTime(String text) {
        return switch (text) {
            case "infinity" -> LocalDateTime.MAX;
            case "-infinity" -> LocalDateTime.MIN;
            default -> dateTime(TemporalParts.of(text));
        };
    }

    static OffsetDateTime offsetDateTime(String text) {
        return switch (text) {
            case "infinity" -> OffsetDateTime.MAX;
            case "-infinity" -> OffsetDateTime.MIN;
            default -> {
                TemporalParts parts = TemporalParts.of(text);
                yield dateTime(parts).atOffset(parts.offset());
            }
        };
    }

    static LocalTime localTime(String text) {
        return TemporalParts.of(text).time();
    }

    static OffsetTime offsetTime(String text) {
        TemporalParts parts = TemporalParts.of(text);
        return parts.time().atOffset(parts.offset());
    }

    private static LocalDateTime dateTime(TemporalParts parts) {
        return parts.date().atTime(parts.time());
    }
}
