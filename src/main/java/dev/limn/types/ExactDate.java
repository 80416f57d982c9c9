package dev.limn.types;

import java.sql.Date;
import java.time.LocalDate;

/** A date that keeps what {@link Date} loses: the era, infinity, and a calendar that has not changed. */
final class ExactDate extends Date {

    private static final long serialVersionUID = 1L;
    private static final long GREGORIAN = LocalDate.of(1583, 1, 1).toEpochDay() * 86_400_000;
    private static final long FAR = LocalDate.of(9999, 1, 1).toEpochDay() * 86_400_000;

    /** Milliseconds that are further than any date of PostgreSQL. */
    static final long NO_DATE = LocalDate.of(6_000_000, 1, 1).toEpochDay() * 86_400_000;

    private final LocalDate exact;

    ExactDate(Date date, LocalDate exact) {
        super(date.getTime());
        this.exact = exact;
    }

    /** Whether nothing can be lost. */
    static boolean isPlain(java.util.Date date) {
        return date.getTime() > GREGORIAN && date.getTime() < FAR;
    }

    @Override
    public LocalDate toLocalDate() {
        return exact;
    }
}
