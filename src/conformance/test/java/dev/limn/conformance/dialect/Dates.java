package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.value;
import static dev.limn.conformance.dialect.Construct.where;
import static dev.limn.conformance.dialect.Tables.TIMES;
import static org.jooq.impl.DSL.*;
import static org.jooq.impl.SQLDataType.LOCALDATETIME;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.DatePart;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;

/** Dates and times. */
final class Dates {

    static final Group GROUP = Group.of(
            "Dates and times",
            each("year", TIMES, year(TIMES.MOMENT)),
            each("month", TIMES, month(TIMES.DAY)),
            each("day", TIMES, day(TIMES.DAY)),
            each("hour", TIMES, hour(TIMES.MOMENT)),
            each("minute", TIMES, minute(TIMES.MOMENT)),
            each("second", TIMES, second(TIMES.MOMENT)),
            each("millisecond", TIMES, extract(TIMES.MOMENT, DatePart.MILLISECOND)),
            each("microsecond", TIMES, extract(TIMES.MOMENT, DatePart.MICROSECOND)),
            each("quarter", TIMES, quarter(TIMES.DAY)),
            each("week", TIMES, week(TIMES.DAY)),
            each("day of week", TIMES, dayOfWeek(TIMES.DAY)),
            each("ISO day of week", TIMES, isoDayOfWeek(TIMES.DAY)),
            each("day of year", TIMES, dayOfYear(TIMES.DAY)),
            each("epoch", TIMES, extract(TIMES.MOMENT, DatePart.EPOCH)),
            each("epoch of a date", TIMES, extract(TIMES.DAY, DatePart.EPOCH)),
            each("decade", TIMES, decade(TIMES.DAY)),
            each("century", TIMES, century(TIMES.DAY)),
            each("millennium", TIMES, millennium(TIMES.DAY)),
            each("truncated to a day", TIMES, trunc(TIMES.MOMENT)),
            each("truncated to a year", TIMES, trunc(TIMES.MOMENT, DatePart.YEAR)),
            each("truncated to a quarter", TIMES, trunc(TIMES.MOMENT, DatePart.QUARTER)),
            each("truncated to a month", TIMES, trunc(TIMES.MOMENT, DatePart.MONTH)),
            each("truncated to a week", TIMES, trunc(TIMES.MOMENT, DatePart.WEEK)),
            each("truncated to an hour", TIMES, trunc(TIMES.MOMENT, DatePart.HOUR)),
            each("truncated to a minute", TIMES, trunc(TIMES.MOMENT, DatePart.MINUTE)),
            each("truncated to a second", TIMES, trunc(TIMES.MOMENT, DatePart.SECOND)),
            each("truncated to a decade", TIMES, trunc(TIMES.MOMENT, DatePart.DECADE)),
            each("date truncated to a month", TIMES, trunc(TIMES.DAY, DatePart.MONTH)),
            each("date plus days", TIMES, localDateAdd(TIMES.DAY, 1)),
            each("date plus a column of days", TIMES, localDateAdd(TIMES.DAY, TIMES.STEPS)),
            each("date plus months", TIMES, localDateAdd(TIMES.DAY, 1, DatePart.MONTH)),
            each("date plus years", TIMES, localDateAdd(TIMES.DAY, 1, DatePart.YEAR)),
            each("date minus days", TIMES, localDateSub(TIMES.DAY, inline(1))),
            each("timestamp plus days", TIMES, localDateTimeAdd(TIMES.MOMENT, 1)),
            each("timestamp plus hours", TIMES, localDateTimeAdd(TIMES.MOMENT, 5, DatePart.HOUR)),
            each("timestamp plus minutes", TIMES, localDateTimeAdd(TIMES.MOMENT, TIMES.STEPS, DatePart.MINUTE)),
            each("timestamp plus seconds", TIMES, localDateTimeAdd(TIMES.MOMENT, 90, DatePart.SECOND)),
            each("timestamp minus months", TIMES, localDateTimeSub(TIMES.MOMENT, 1, DatePart.MONTH)),
            each("timestamp plus an interval", TIMES, TIMES.MOMENT.add(new DayToSecond(1, 2, 3, 4, 500_000_000))),
            each("timestamp minus an interval", TIMES, TIMES.MOMENT.sub(new DayToSecond(0, 36))),
            each("timestamp plus months as an interval", TIMES, TIMES.MOMENT.add(new YearToMonth(1, 2))),
            each("date plus a number", TIMES, TIMES.DAY.add(10)),
            each("date minus a number", TIMES, TIMES.DAY.sub(10)),
            each("days between dates", TIMES, localDateDiff(TIMES.DAY, LocalDate.of(2020, 1, 1))),
            each("months between dates", TIMES, localDateDiff(DatePart.MONTH, LocalDate.of(2020, 1, 1), TIMES.DAY)),
            each("years between dates", TIMES, localDateDiff(DatePart.YEAR, LocalDate.of(2020, 1, 1), TIMES.DAY)),
            each("seconds between timestamps", TIMES, localDateTimeDiff(DatePart.SECOND, TIMES.MOMENT, TIMES.LATER)),
            each("minutes between timestamps", TIMES, localDateTimeDiff(DatePart.MINUTE, TIMES.MOMENT, TIMES.LATER)),
            each("hours between timestamps", TIMES, localDateTimeDiff(DatePart.HOUR, TIMES.MOMENT, TIMES.LATER)),
            each("days between timestamps", TIMES, localDateTimeDiff(DatePart.DAY, TIMES.MOMENT, TIMES.LATER)),
            each("interval between timestamps", TIMES, localDateTimeDiff(TIMES.LATER, TIMES.MOMENT)),
            each("to_date", TIMES, toLocalDate(substring(TIMES.TEXT, 1, 10), "YYYY-MM-DD")),
            value("to_date of another order", toLocalDate("03.02.2024", "DD.MM.YYYY")),
            value("to_date with a month's name", toLocalDate("03-Feb-2024", "DD-Mon-YYYY")),
            each("to_timestamp", TIMES, toLocalDateTime(TIMES.TEXT, "YYYY-MM-DD HH24:MI:SS")),
            value(
                    "to_timestamp with fractions",
                    toLocalDateTime("2024-02-03 04:05:06.789", "YYYY-MM-DD HH24:MI:SS.MS")),
            value("to_timestamp with halves of a day", toLocalDateTime("02/03/2024 04:05 PM", "MM/DD/YYYY HH12:MI AM")),
            each("to_char of a date", TIMES, toChar(TIMES.DAY, "YYYY-MM-DD")),
            each("to_char of a timestamp", TIMES, toChar(TIMES.MOMENT, "YYYY/MM/DD HH24:MI:SS.MS")),
            each("to_char with names", TIMES, toChar(TIMES.DAY, "Dy DD Mon YYYY")),
            each("to_char with full names", TIMES, toChar(TIMES.DAY, "FMDay, FMMonth FMDD")),
            each("to_char with text", TIMES, toChar(TIMES.DAY, "\"day \"DD\" of \"MM")),
            each("to_char with a week and quarter", TIMES, toChar(TIMES.DAY, "Q DDD")),
            each("date as a timestamp", TIMES, TIMES.DAY.cast(VARCHAR).cast(LOCALDATETIME)),
            where("today", TIMES, TIMES.DAY.lt(currentLocalDate())),
            where("now", TIMES, TIMES.MOMENT.lt(currentLocalDateTime())),
            where(
                    "now with time zone",
                    TIMES,
                    TIMES.MOMENT.lt(currentTimestamp().cast(LOCALDATETIME))),
            where("between dates", TIMES, TIMES.DAY.between(LocalDate.of(2021, 1, 1), LocalDate.of(2024, 1, 1))),
            where(
                    "in the last days",
                    TIMES,
                    TIMES.MOMENT.ge(localDateTimeSub(val(LocalDateTime.of(2024, 3, 1, 0, 0)), inline(30)))),
            value("date of parts", date("2024-02-29")),
            value("timestamp of parts", localDateTime("2024-02-29 01:02:03")),
            each("later of two", TIMES, greatest(TIMES.MOMENT, TIMES.LATER)));

    private Dates() {}
}
