package dev.limn.large.internal;

import static java.util.Objects.requireNonNull;

import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;

/**
 * Reads results in portions, so that it does not matter how many rows they have. PostgreSQL gives portions by the driver's
 * fetch size, for which a transaction must be open. Of Query Service, it is not documented whether it can do that; SQL
 * cursors are documented (SQL syntax: {@code DECLARE}, {@code FETCH}, {@code CLOSE}), without parameters, so values are
 * inlined there. Thread-safe.
 */
public final class RowStreams {

    /** Rows at once: a thousand are hardly slower on loopback, but each portion takes a round trip. */
    private static final int MOST_ROWS = 5_000;

    /** Wide rows are fewer, lest memory holds too much of them. */
    private static final int MOST_VALUES = 50_000;

    /** On Query Service, where each portion is a statement, which costs more than a round trip. */
    private static final int MOST_VALUES_OF_CURSORS = 500_000;

    // What a query in plain SQL is taken to have.
    private static final int UNTOLD_COLUMNS = 50;

    private final Configuration home;
    private final boolean sqlCursors;

    /** @param sqlCursors whether the server is a Query Service */
    public RowStreams(Configuration home, boolean sqlCursors) {
        this.home = home;
        this.sqlCursors = sqlCursors;
        Homes.mark(home);
    }

    /** As {@link #open(ResultQuery, int)}, with as many rows at once as fit most results. */
    public <R extends Record> Stream<R> open(ResultQuery<R> query) {
        return open(query, rowsAtOnce(query.fields().length));
    }

    /** The rows of a query, in their order; the caller closes the stream. */
    public <R extends Record> Stream<R> open(ResultQuery<R> query, int rowsAtOnce) {
        requireNonNull(query, "query");
        if (rowsAtOnce < 1) {
            throw new IllegalArgumentException("rowsAtOnce must be at least 1, and is " + rowsAtOnce);
        }
        Configuration from = Homes.of(query, home);
        Execution execution = sqlCursors
                ? new CursorExecution(from.connectionProvider(), rowsAtOnce)
                : new FetchSizeExecution(from.connectionProvider());
        return RowSpliterator.stream(OpenRows.of(query, from, derived(from, execution, rowsAtOnce), execution));
    }

    private int rowsAtOnce(int columns) {
        int values = sqlCursors ? MOST_VALUES_OF_CURSORS : MOST_VALUES;
        return Math.clamp(values / (columns == 0 ? UNTOLD_COLUMNS : columns), 1, MOST_ROWS);
    }

    private Configuration derived(Configuration from, Execution execution, int rowsAtOnce) {
        Settings settings = SettingsTools.clone(from.settings());
        return sqlCursors
                ? from.derive(settings.withStatementType(StatementType.STATIC_STATEMENT))
                        .deriveAppending(execution)
                : from.derive(settings.withFetchSize(rowsAtOnce)).deriveAppending(execution);
    }
}
