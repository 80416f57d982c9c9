package dev.limn.types;

import java.sql.Timestamp;
import java.time.LocalDateTime;

/** As {@link ExactDate}, and with the hours that clocks skip in spring. */
final class ExactTimestamp extends Timestamp {

    private static final long serialVersionUID = 1L;

    private final LocalDateTime exact;

    ExactTimestamp(LocalDateTime exact) {
        super(0);
        this.exact = exact;
    }

    @Override
    public LocalDateTime toLocalDateTime() {
        return exact;
    }
}
