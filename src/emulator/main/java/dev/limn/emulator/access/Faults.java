package dev.limn.emulator.access;

import dev.limn.emulator.query.SqlFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What shall go wrong. Whoever tests a client asks for it; whoever serves clients asks whether it is time. Thread-safe.
 */
public final class Faults {

    private static final Duration SLOWEST = Duration.ofHours(1);

    private final Tokens tokens;
    private final Sessions sessions;
    private final AtomicBoolean expiredSignIn = new AtomicBoolean();
    private final AtomicInteger systemErrors = new AtomicInteger();
    private final AtomicReference<Duration> delay = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<@Nullable Long> rowsBeforeDrop = new AtomicReference<>();

    public Faults(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Lets all tokens of today expire, now and for good. Sessions that are open stay. */
    public void expireTokens() {
        tokens.expireAll();
    }

    /** Answers the next sign-in, and only that, as if its token had expired. */
    public void expireNextSignIn() {
        expiredSignIn.set(true);
    }

    /** Breaks all connections, now. */
    public void dropSessions() {
        sessions.dropAll();
    }

    /** Answers the next queries with 58000, which Query Service calls a system error. 0 answers as usual again. */
    public void failQueries(int howMany) {
        if (howMany < 0) {
            throw new IllegalArgumentException("a number of queries cannot be " + howMany);
        }
        systemErrors.set(howMany);
    }

    /**
     * Lets every query wait before it starts, from now on. Zero ends that.
     *
     * @param each in real time, not the emulator's, up to an hour; a cancelled query waits no longer
     */
    public void slowQueries(Duration each) {
        if (each.isNegative() || each.compareTo(SLOWEST) > 0) {
            throw new IllegalArgumentException("a query can be slowed by 0 to 1 h, not " + each);
        }
        delay.set(each);
    }

    /** Breaks the connection, once, of the next query that has sent so many rows and would send another. */
    public void dropAfterRows(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("a number of rows cannot be " + rows);
        }
        rowsBeforeDrop.set(rows);
    }

    /**
     * To be asked when a query is about to start.
     *
     * @throws SqlFailure 58000 if it shall fail; why it was ended while it was slow
     */
    public void beforeQuery(RunningQuery query) {
        if (systemErrors.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw SqlFailure.error("58000", "ErrorCode: 58000 Internal System Error [fault on demand]");
        }
        query.pause(delay.get());
    }

    /**
     * To be asked when a row is about to be sent.
     *
     * @param sent rows before it
     * @throws SqlFailure 08006, ending the session, once the connection is broken
     */
    public void beforeRow(long sent, Sessions.Entry session) {
        Long rows = rowsBeforeDrop.get();
        if (rows != null && sent >= rows && rowsBeforeDrop.compareAndSet(rows, null)) {
            session.drop();
            throw SqlFailure.fatal("08006", "the connection was broken: fault on demand");
        }
    }

    boolean takeExpiredSignIn() {
        return expiredSignIn.getAndSet(false);
    }
}
