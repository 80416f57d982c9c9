package dev.limn.large.internal;

import dev.limn.large.BadRow;
import dev.limn.large.BadRowsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * Rows sent by {@code COPY … FROM STDIN}, from the first to the last, or to an end without effect. The driver does not look for
 * the server's answer before a statement is complete, so one transaction has a statement for every few megabytes: a bad row is
 * heard of before the rest is sent.
 */
public final class RowCopy {

    private static final int PORTION = 1 << 16;
    private static final int STATEMENT = 1 << 24;

    private final Table<?> table;
    private final CopyColumns columns;
    private final Connection connection;
    private CopyIn copy;
    private long bytesOfStatement;
    private long copied;
    private final CopyBytes bytes = new CopyBytes(PORTION);
    private final List<BadRow> bad = new ArrayList<>();
    private @Nullable Throwable firstFailure;
    private long number;

    private RowCopy(Table<?> table, CopyColumns columns, Connection connection) throws SQLException {
        this.table = table;
        this.columns = columns;
        this.connection = connection;
        this.copy = start();
    }

    /** Copies the rows and says how many they were. */
    public static long run(Copying copying, Table<?> table, List<Field<?>> fields, Stream<? extends Record> rows) {
        return copying.transact("COPY … FROM STDIN", connection -> {
            CopyColumns columns = CopyColumns.of(copying.configuration(), connection, table, fields);
            return new RowCopy(table, columns, connection).copy(rows);
        });
    }

    private CopyIn start() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(columns.statement());
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
            bytesOfStatement += bytes.size();
            bytes.sendTo(copy);
            if (bytesOfStatement >= STATEMENT) {
                complete();
                copy = start();
            }
        } catch (SQLException e) {
            throw new Stopped(e);
        }
    }

    private void complete() throws SQLException {
        copied += copy.endCopy();
        bytesOfStatement = 0;
    }

    private long end() throws SQLException {
        bytes.sendTo(copy);
        complete();
        if (!bad.isEmpty()) {
            throw badRows(null);
        }
        return copied;
    }

    private DataAccessException badRows(@Nullable SQLException refusal) throws SQLException {
        Optional<BadRow> refused =
                refusal == null ? Optional.empty() : Refusal.row(refusal, columns.names(), this::given);
        if (refusal != null && refused.isEmpty() && bad.isEmpty()) {
            throw refusal;
        }
        List<BadRow> all = Stream.concat(bad.stream(), refused.stream())
                .sorted(Comparator.comparingLong(BadRow::number))
                .toList();
        return new BadRowsException(table.toString(), all, cause(refusal));
    }

    private @Nullable Throwable cause(@Nullable SQLException refusal) {
        return refusal == null ? firstFailure : refusal;
    }

    /** Which of the given rows is this line of the statement: others were sent before, and bad ones never. */
    private long given(long line) {
        long given = copied + line;
        for (BadRow row : bad) {
            if (row.number() <= given) {
                given++;
            }
        }
        return given;
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
