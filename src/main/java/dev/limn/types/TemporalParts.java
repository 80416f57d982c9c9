package dev.limn.types;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * The parts of a date or time in PostgreSQL's words: {@code 2026-11-25 13:05:00.25+05:30 BC}, each but the first part optional. Read
 * by hand: a pattern and the formatter of {@code java.time} took half of the time of reading rows.
 */
final class TemporalParts {

    private static final int MOST_DIGITS = 9;

    private static final String BEFORE_CHRIST = " BC";

    private final String text;
    private final boolean beforeChrist;
    private final int end;
    private int at;
    private LocalDate date = LocalDate.EPOCH;
    private LocalTime time = LocalTime.MIDNIGHT;
    private ZoneOffset offset = ZoneOffset.UTC;

    private TemporalParts(String text) {
        this.text = text;
        this.beforeChrist = text.endsWith(BEFORE_CHRIST);
        this.end = text.length() - (beforeChrist ? BEFORE_CHRIST.length() : 0);
    }

    /** @throws IllegalArgumentException if the text is none of PostgreSQL's */
    static TemporalParts of(String text) {
        TemporalParts parts = new TemporalParts(text);
        parts.read();
        return parts;
    }

    LocalDate date() {
        return date;
    }

    /** The last of all times where PostgreSQL says 24:00. */
    LocalTime time() {
        return time;
    }

    ZoneOffset offset() {
        return offset;
    }

    private void read() {
        if (!isAtTime()) {
            date = readDate();
            take(' ');
        }
        if (isAtTime()) {
            time = readTime();
        }
        if (isAt('+') || isAt('-')) {
            offset = readOffset();
        }
        if (at < end) {
            throw unknown();
        }
    }

    private boolean isAt(char expected) {
        return at < end && text.charAt(at) == expected;
    }

    // Years have at least four digits.
    private boolean isAtTime() {
        return at + 2 < end && text.charAt(at + 2) == ':';
    }

    private LocalDate readDate() {
        int year = number(text.indexOf('-', at) - at);
        return LocalDate.of(beforeChrist ? 1 - year : year, numberAfter('-'), numberAfter('-'));
    }

    private LocalTime readTime() {
        int hour = number(2);
        int minute = numberAfter(':');
        int second = numberAfter(':');
        int nano = take('.') ? fraction() : 0;
        return hour == 24 ? LocalTime.MAX : LocalTime.of(hour, minute, second, nano);
    }

    private int fraction() {
        int nanos = 0;
        for (int digit = 0; digit < MOST_DIGITS; digit++) {
            nanos = nanos * 10 + (isAtDigit() ? number(1) : 0);
        }
        return nanos;
    }

    private ZoneOffset readOffset() {
        int sign = take('-') ? -1 : 1;
        take('+');
        int hours = number(2);
        int minutes = isAt(':') ? numberAfter(':') : 0;
        int seconds = isAt(':') ? numberAfter(':') : 0;
        return ZoneOffset.ofTotalSeconds(sign * ((hours * 60 + minutes) * 60 + seconds));
    }

    private int numberAfter(char mark) {
        if (!take(mark)) {
            throw unknown();
        }
        return number(2);
    }

    private boolean take(char mark) {
        boolean there = isAt(mark);
        at += there ? 1 : 0;
        return there;
    }

    private int number(int digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw unknown();
        }
        int number = 0;
        for (int digit = 0; digit < digits; digit++) {
            if (!isAtDigit()) {
                throw unknown();
            }
            number = number * 10 + text.charAt(at++) - '0';
        }
        return number;
    }

    private boolean isAtDigit() {
        return at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("not a date or time of PostgreSQL: " + text);
    }
}
