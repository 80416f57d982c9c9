package dev.limn.bench.rows;

import static dev.limn.bench.rows.Reading.READING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.impl.CustomRecord;
import org.jspecify.annotations.Nullable;

/** A row of {@link Reading}. */
final class ReadingRecord extends CustomRecord<ReadingRecord> {

    private static final long serialVersionUID = 1L;
    private static final OffsetDateTime START = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate FIRST_DAY = START.toLocalDate();

    ReadingRecord() {
        super(READING);
    }

    /** The row of this number, always the same; an eighth of them has no note. */
    static ReadingRecord of(long number) {
        ReadingRecord row = new ReadingRecord();
        row.set(READING.id, number);
        row.set(READING.at, START.plusSeconds(number));
        row.set(READING.sensor, new UUID(number % 1000, number));
        row.set(READING.kind, "kind " + number % 10);
        row.set(READING.position, (int) (number % 100_000));
        row.set(READING.value, number / 8.0);
        row.set(READING.price, BigDecimal.valueOf(number % 1_000_000_000, 4));
        row.set(READING.valid, number % 3 == 0);
        row.set(READING.day, FIRST_DAY.plusDays(number % 365));
        row.set(READING.note, number % 8 == 0 ? null : "what the sensor said at its reading number " + number);
        return row;
    }

    /** What tells whether all rows were read, and values with them. */
    long sum() {
        return sum((Long) get(0), (OffsetDateTime) get(1), (Integer) get(4), (String) get(9));
    }

    static long sum(long id, OffsetDateTime at, int position, @Nullable String note) {
        return id + at.toEpochSecond() + position + (note == null ? 0 : note.length());
    }
}
