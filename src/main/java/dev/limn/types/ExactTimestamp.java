package dev.limn.types;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A timestamp that keeps what {@link Timestamp} loses: as {@link ExactDate}, and hours that clocks skip in spring. */
final class ExactTimestamp extends Timestamp {

    private static final long serialVersionUID = 1L;

    private final LocalDateTime exact;

    ExactTimestamp(Timestamp timestamp, LocalDateTime exact) {
        super(timestamp.getTime());
        setNanos(timestamp.getNanos());
        this.exact = exact;
    }

    /** Whether nothing can be lost. */
    static boolean isPlain(Timestamp timestamp) {
        return ExactDate.isPlain(timestamp) && ZoneId.systemDefault().getRules().isFixedOffset();
    }

    @Override
    public LocalDateTime toLocalDateTime() {
        return exact;
    }
}
