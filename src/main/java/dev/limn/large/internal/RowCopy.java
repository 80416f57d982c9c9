package dev.limn.large.internal;

import dev.limn.large.BadRow;
import dev.limn.large.BadRowsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One {@code COPY … FROM STDIN}, from its first row to its last, or to its end without effect. */
public final class RowCopy {

    private static final int PORTION = 1 << 16;

    private final Table<?> table;
    private final CopyColumns columns;
    private final CopyIn copy;
    private final CopyBytes bytes = new CopyBytes(PORTION);
    private final List<BadRow> bad = new ArrayList<>();
    private @Nullable Throwable firstFailure;
    private long number;

    private RowCopy(Table<?> table, CopyColumns columns, CopyIn copy) {
        this.table = table;
        this.columns = columns;
        this.copy = copy;
    }

    /** Copies the rows and says how many they were. */
    public static long run(Copying copying, Table<?> table, List<Field<?>> fields, Stream<? extends Record> rows) {
        return copying.run("COPY … FROM STDIN", connection -> {
            CopyColumns columns = CopyColumns.of(copying.configuration(), connection, table, fields);
            return new RowCopy(table, columns, start(connection, columns.statement())).copy(rows);
        });
    }

    private static CopyIn start(Connection connection, String statement) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }

    private long copy(Stream<? extends Record> rows) throws SQLException {
        try {
            rows.sequential().forEachOrdered(this::add);
            return end();
        } catch (Stopped e) {
            throw badRows(e.refusal());
        } catch (SQLException e) {
            throw badRows(e);
        } finally {
            abandon();
        }
    }

    private void add(Record row) {
        number++;
        bytes.begin();
        try {
            columns.write(row, bytes);
        } catch (BadValue e) {
            bytes.undo();
            note(e);
        }
        if (bytes.size() >= PORTION) {
            send();
        }
    }

    // Goes on after the first one, so that they can all be corrected at once.
    private void note(BadValue failure) {
        bad.add(new BadRow(number, Optional.of(failure.column()), failure.reason()));
        firstFailure = firstFailure == null ? failure.cause() : firstFailure;
        if (bad.size() == BadRowsException.MOST) {
            throw new Stopped(null);
        }
    }

    private void send() {
        try {
            bytes.sendTo(copy);
        } catch (SQLException e) {
            throw new Stopped(e);
        }
    }

    private long end() throws SQLException {
        bytes.sendTo(copy);
        if (!bad.isEmpty()) {
            throw badRows(null);
        }
        return copy.endCopy();
    }

    // The server is asked for its opinion only when all rows could be sent: it would keep the good ones.
    private DataAccessException badRows(@Nullable SQLException refusal) throws SQLException {
        if (refusal == null) {
            return new BadRowsException(table.toString(), bad, firstFailure);
        }
        BadRow refused = Refusal.row(refusal, columns.names()).orElseThrow(() -> refusal);
        return new BadRowsException(table.toString(), List.of(refused), refusal);
    }

    private void abandon() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            // What ended it is thrown already, and a connection that is lost has no copy.
        }
    }

    /** Leaves the stream of rows in the middle. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable SQLException refusal;

        Stopped(@Nullable SQLException refusal) {
            super(null, refusal, false, false);
            this.refusal = refusal;
        }

        @Nullable
        SQLException refusal() {
            return refusal;
        }
    }
}
