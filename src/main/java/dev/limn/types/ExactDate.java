package dev.limn.types;

import java.sql.Date;
import java.time.LocalDate;

/**
 * What jOOQ makes a {@link LocalDate} of, with nothing lost on the way that a {@link Date} has no room for: era, infinity, a calendar
 * that has not changed. It is not the moment it seems to be, which takes a calendar to find, and time.
 */
final class ExactDate extends Date {

    private static final long serialVersionUID = 1L;

    private final LocalDate exact;

    ExactDate(LocalDate exact) {
        super(0);
        this.exact = exact;
    }

    @Override
    public LocalDate toLocalDate() {
        return exact;
    }
}
