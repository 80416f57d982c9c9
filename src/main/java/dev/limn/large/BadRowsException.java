package dev.limn.large;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Rows that could not be copied, so that none was. Values that cannot be written are found in up to {@link #MOST} rows; the
 * server stops at the first row it refuses.
 */
public final class BadRowsException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    /** How many bad rows are looked for. */
    public static final int MOST = 20;

    private final transient List<BadRow> rows;

    /** @param cause what the first of them failed with */
    public BadRowsException(String table, List<BadRow> rows, @Nullable Throwable cause) {
        super(
                "nothing was copied into " + table + ": " + text(rows)
                        + " (correct the rows, and copy all of them again)",
                cause);
        this.rows = List.copyOf(rows);
    }

    private static String text(List<BadRow> rows) {
        return rows.stream().map(BadRow::toString).collect(Collectors.joining("; "));
    }

    /** At least one, in their order. */
    public List<BadRow> rows() {
        return rows;
    }
}
