package dev.limn.emulator.access;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.ClientConnection;
import dev.limn.emulator.query.SqlFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The open sessions of an organization, of which its licence allows a number (Query Service packages page), one unless
 * it bought more. Those nobody uses for two hours are closed, and an administrator may close any (session management
 * page). Thread-safe.
 */
public final class Sessions {

    /** What Adobe's licences allow without an add-on pack. */
    public static final int DEFAULT_LIMIT = 1;

    private static final Duration IDLE = Duration.ofHours(2);
    // A client that closes a session and opens the next may be here before the server has seen the first one go.
    private static final long GRACE_MILLIS = 250;

    private final Semaphore places;
    private final Switches switches;
    private final Watch watch;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Entry> entries = new ConcurrentSkipListMap<>();

    public Sessions(int limit, Switches switches, Watch watch) {
        if (limit < 1) {
            throw new IllegalArgumentException("one session must be possible, not " + limit);
        }
        this.places = new Semaphore(limit);
        this.switches = switches;
        this.watch = watch;
    }

    /**
     * Opens a session, idle at first.
     *
     * @return to be told when queries start and end, and to be closed with the connection
     * @throws SqlFailure if there are as many as there may be; it ends the session
     */
    public Entry open(Login login, ClientConnection connection) {
        try {
            if (!places.tryAcquire(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw SqlFailure.fatal(switches.get(Switch.SESSION_LIMIT_STATE), "Session Limit Reached");
            }
        } catch (InterruptedException e) {
            throw RunningQuery.interrupted();
        }
        Entry entry = new Entry(lastId.incrementAndGet(), login, connection);
        entries.put(entry.id, entry);
        entry.idle();
        return entry;
    }

    /** Those that are open, in the order they were opened. */
    public List<OpenSession> list() {
        return entries.values().stream().map(Entry::describe).toList();
    }

    /** Ends a session as an administrator does, with 57P01. False if there is none of that id. */
    public boolean kill(long id) {
        Entry entry = entries.get(id);
        return entry != null && entry.end("57P01", "terminating connection due to administrator command");
    }

    /** Ends all sessions as an administrator does. */
    public void killAll() {
        entries.keySet().forEach(this::kill);
    }

    /** Breaks a session's connection. False if there is none of that id. */
    public boolean drop(long id) {
        Entry entry = entries.get(id);
        return entry != null && entry.drop();
    }

    /** Breaks all connections. */
    public void dropAll() {
        entries.keySet().forEach(this::drop);
    }

    /** A session's place. Thread-safe. */
    public final class Entry implements AutoCloseable {

        private final long id;
        private final Login login;
        private final ClientConnection connection;
        private final Instant since = watch.now();
        private @Nullable Instant idleSince;
        private Watch.@Nullable Alarm idleAlarm;

        private Entry(long id, Login login, ClientConnection connection) {
            this.id = id;
            this.login = login;
            this.connection = connection;
        }

        public long id() {
            return id;
        }

        /**
         * A query starts.
         *
         * @throws SqlFailure 57P01, ending the session, if it is over already
         */
        public synchronized void busy() {
            if (!entries.containsKey(id)) {
                throw SqlFailure.fatal("57P01", "terminating connection: its session is over");
            }
            idleSince = null;
            callOff();
        }

        /** A query has ended: the two hours start anew. */
        public synchronized void idle() {
            callOff();
            Instant now = watch.now();
            idleSince = now;
            if (entries.containsKey(id) && switches.is(Switch.IDLE_CLIENTS, "closed")) {
                idleAlarm = watch.after(IDLE, () -> endIfIdleSince(now));
            }
        }

        /** Breaks the connection. False if the session is over. */
        public boolean drop() {
            boolean open = leave();
            if (open) {
                connection.drop();
            }
            return open;
        }

        /** Frees the place; the connection is the caller's to close. Closing it again does nothing. */
        @Override
        public void close() {
            leave();
        }

        private boolean end(String sqlState, String message) {
            boolean open = leave();
            if (open) {
                connection.end(SqlFailure.fatal(sqlState, message));
            }
            return open;
        }

        private void endIfIdleSince(Instant then) {
            synchronized (this) {
                if (!then.equals(idleSince)) {
                    return;
                }
            }
            end("57P05", "terminating connection: the session was idle for two hours");
        }

        private synchronized boolean leave() {
            callOff();
            boolean open = entries.remove(id) != null;
            if (open) {
                places.release();
            }
            return open;
        }

        private void callOff() {
            if (idleAlarm != null) {
                idleAlarm.close();
                idleAlarm = null;
            }
        }

        private synchronized OpenSession describe() {
            return new OpenSession(
                    id, login.user(), login.owner(), login.database().text(), since, Optional.ofNullable(idleSince));
        }
    }
}
