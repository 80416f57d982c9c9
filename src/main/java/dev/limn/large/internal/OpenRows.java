package dev.limn.large.internal;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.Configuration;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A result of which not all rows are read, and the connection it comes from, until it is closed or has no more. */
final class OpenRows<R extends Record> implements AutoCloseable {

    private final ReentrantLock reading = new ReentrantLock();
    private final Execution execution;
    private final Cursor<R> cursor;
    private final Iterator<R> rows;
    private final @Nullable Configuration attachTo;
    private volatile boolean closed;

    private OpenRows(Execution execution, Cursor<R> cursor, @Nullable Configuration attachTo) {
        this.execution = execution;
        this.cursor = cursor;
        this.rows = cursor.iterator();
        this.attachTo = attachTo;
    }

    /** @param home whose records they shall be, as those of any other query */
    static <R extends Record> OpenRows<R> of(
            ResultQuery<R> query, Configuration home, Configuration derived, Execution execution) {
        Cursor<R> cursor = DSL.using(derived).fetchLazy(query);
        return new OpenRows<>(
                execution, cursor, Boolean.TRUE.equals(home.settings().isAttachRecords()) ? home : null);
    }

    boolean isClosed() {
        return closed;
    }

    /** The next row, or null when there is none left, or this was closed. */
    @Nullable
    R next() {
        reading.lock();
        try {
            return closed ? null : read();
        } catch (Throwable e) {
            boolean cancelled = closed;
            endAfter(e);
            if (cancelled) {
                return null;
            }
            throw e;
        } finally {
            reading.unlock();
        }
    }

    private @Nullable R read() {
        if (!rows.hasNext()) {
            end();
            return null;
        }
        R row = rows.next();
        if (attachTo != null) {
            row.attach(attachTo);
        }
        return row;
    }

    /** Gives the connection back; a thread that waits for rows has no more. Closing again does nothing. */
    @Override
    public void close() {
        closed = true;
        if (!reading.tryLock()) {
            cancel();
            reading.lock();
        }
        try {
            end();
        } finally {
            reading.unlock();
        }
    }

    private void cancel() {
        try {
            execution.cancel();
        } catch (SQLException e) {
            throw new DataAccessException("cannot cancel a stream's query: " + e.getMessage(), e);
        }
    }

    private void endAfter(Throwable failure) {
        try {
            end();
        } catch (DataAccessException e) {
            failure.addSuppressed(e);
        }
    }

    private void end() {
        closed = true;
        if (!cursor.isClosed()) {
            cursor.close();
        }
        SQLException failure = execution.failureAtEnd();
        if (failure != null) {
            throw new DataAccessException(
                    "what the stream's query did was not committed: " + failure.getMessage(), failure);
        }
    }
}
