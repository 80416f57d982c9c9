package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.DataType;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Dates and times. */
final class Dates {

    private static final Class<? extends Field<?>> DIFFERENCE =
            type(DSL.localDateDiff(DSL.currentLocalDate(), DSL.currentLocalDate()));
    private static final Class<? extends Field<?>> TRUNCATED = type(DSL.trunc(DSL.currentLocalDate(), DatePart.DAY));

    private Dates() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(QOM.Extract.class, extract -> extracted(extract, extract.$field(), extract.$datePart())),
                Rewrite.<QOM.TimestampDiff<?>>generic(QOM.TimestampDiff.class, difference -> {
                    throw new UnsupportedSqlException(
                            "interval between timestamps that a driver can read",
                            "say in which unit: localDateTimeDiff(DatePart.SECOND, …)");
                }),
                Rewrite.of(
                        QOM.ToDate.class,
                        date -> parsed("to_date", date.$value(), date.$formatMask(), date.getDataType())),
                Rewrite.of(
                        QOM.ToTimestamp.class,
                        time -> parsed("to_timestamp", time.$value(), time.$formatMask(), time.getDataType())),
                Rewrite.of(QOM.ToChar.class, text -> printed(text.$value(), text.$formatMask())),
                Rewrite.<QOM.CurrentTime<?>>generic(QOM.CurrentTime.class, now -> {
                    throw new UnsupportedSqlException(
                            "time of day", "take hour, minute and second of currentLocalDateTime()");
                }),
                Rewrite.<QOM.CurrentTimestamp<?>>generic(QOM.CurrentTimestamp.class, now -> current(now.getDataType())),
                Rewrite.of(DIFFERENCE, Dates::days),
                Rewrite.of(TRUNCATED, Dates::truncated));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Field<?>> type(Field<?> field) {
        return (Class<? extends Field<?>>) field.getClass();
    }

    private static Field<?> current(DataType<?> type) {
        return Spark.sql("current_timestamp()", type);
    }

    private static QueryPart extracted(QueryPart extract, Field<?> time, DatePart part) {
        return switch (part) {
            case YEAR, MONTH, DAY, HOUR, MINUTE, QUARTER, WEEK, DAY_OF_YEAR -> extract;
            case SECOND -> number("extract(second from {0})", time);
            case MILLISECOND -> number("(extract(second from {0}) * 1000)", time);
            case MICROSECOND -> number("(extract(second from {0}) * 1000000)", time);
            case DAY_OF_WEEK -> number("dayofweek({0})", time);
            case ISO_DAY_OF_WEEK -> number("(weekday({0}) + 1)", time);
            case EPOCH -> number("cast(unix_micros(cast({0} as timestamp)) / 1000000 as decimal(22, 6))", time);
            case DECADE -> number("cast(floor(extract(year from {0}) / 10) as int)", time);
            case CENTURY -> number("cast(floor((extract(year from {0}) + 99) / 100) as int)", time);
            case MILLENNIUM -> number("cast(floor((extract(year from {0}) + 999) / 1000) as int)", time);
            default ->
                throw new UnsupportedSqlException(
                        part.toSQL() + " of a timestamp", "times are in UTC, to the microsecond");
        };
    }

    private static Field<Integer> number(String template, Field<?> time) {
        return Spark.sql(template, SQLDataType.INTEGER, time);
    }

    // Between two dates jOOQ subtracts, which in Spark gives an interval.
    private static QueryPart days(Field<?> difference) {
        Opaque parts = Opaque.of(difference);
        return parts.sql().equals("(* - *)")
                        && parts.operands().stream()
                                .allMatch(each -> each.getDataType().isDate())
                ? Spark.call("datediff", SQLDataType.INTEGER, parts.operands().toArray(Field<?>[]::new))
                : difference;
    }

    // Spark gives NULL for units that it does not know.
    private static QueryPart truncated(Field<?> truncated) {
        Opaque parts = Opaque.of(truncated);
        for (String unit : List.of("decade", "century", "millennium")) {
            boolean operand = parts.operands().stream()
                    .anyMatch(each -> Spark.value(each).filter(unit::equals).isPresent());
            if (operand || parts.sql().contains(unit)) {
                throw new UnsupportedSqlException(
                        "date_trunc to a " + unit, "truncate to a year, or compute it from year(…)");
            }
        }
        return truncated;
    }

    private static Field<?> parsed(
            String function, Field<String> text, @Nullable Field<String> format, DataType<?> type) {
        return Spark.call(function, type, text, format(format));
    }

    private static Field<String> printed(Field<?> value, @Nullable Field<String> format) {
        if (format == null) {
            return Casts.to(value, SQLDataType.VARCHAR);
        } else if (!value.getDataType().isDateTime()) {
            throw new UnsupportedSqlException(
                    "to_char of a number", "cast it to varchar, and lpad it where width counts");
        }
        return Spark.call("date_format", SQLDataType.VARCHAR, value, format(format));
    }

    private static Field<String> format(@Nullable Field<String> format) {
        if (format == null) {
            throw new UnsupportedSqlException("conversion of a time without a format", "give one, or cast it");
        }
        return Spark.text(DateFormat.spark(Spark.constant(format, "format of a date")));
    }
}
