package dev.limn.emulator.wire;

import dev.limn.emulator.query.SqlFailure;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that only one thread writes to a client: the session's while it deals with a message, or another one that
 * has the last word while the session waits for a message. Thread-safe.
 */
final class Turns {

    /** What is done in one turn. */
    @FunctionalInterface
    interface Turn {
        /** @return whether the connection goes on */
        boolean take() throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(Turns.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Channel channel;
    private final AtomicReference<@Nullable SqlFailure> ending;
    private boolean over;

    /** @param ending why the connection is to end, once it is to */
    Turns(Channel channel, AtomicReference<@Nullable SqlFailure> ending) {
        this.channel = channel;
        this.ending = ending;
    }

    /**
     * Takes a turn. A failure that leaves it is the last word, unless there is another reason to end.
     *
     * @return false when the connection is over
     */
    boolean take(Turn turn) throws IOException {
        lock.lock();
        try {
            boolean goesOn = !over && ending.get() == null && turn.take();
            SqlFailure why = ending.get();
            if (why != null) {
                sayLast(why);
            }
            return goesOn && why == null;
        } catch (SqlFailure e) {
            SqlFailure why = ending.get();
            sayLast(why == null ? e : why);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Says the last word as soon as the turn that is being taken is over. */
    void end(SqlFailure why) {
        lock.lock();
        try {
            sayLast(why);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a client left before it was told why its connection ends: " + e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void sayLast(SqlFailure why) throws IOException {
        if (!over) {
            over = true;
            channel.refuse(why);
        }
    }
}
