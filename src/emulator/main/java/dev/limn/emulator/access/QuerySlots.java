package dev.limn.emulator.access;

import dev.limn.emulator.query.SqlFailure;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * How many queries an organization runs at once: one, and one more for each add-on pack. Others wait in the order they
 * came (Query Service guardrails). Thread-safe.
 */
public final class QuerySlots {

    /** What Adobe's licences allow without an add-on pack. */
    public static final int DEFAULT = 1;

    private final Queue<CompletableFuture<Slot>> waiting = new ArrayDeque<>();
    private int free;

    public QuerySlots(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("one query must be able to run, not " + limit);
        }
        this.free = limit;
    }

    /**
     * Waits for a slot.
     *
     * @throws SqlFailure why the query was ended while it waited; 57P01 if the thread was interrupted
     */
    public Slot acquire(RunningQuery query) {
        query.check();
        CompletableFuture<Slot> turn = enqueue();
        query.whenEnded(turn::completeExceptionally);
        try {
            return turn.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SqlFailure why ? why : new IllegalStateException(e);
        } catch (InterruptedException e) {
            giveUp(turn);
            throw RunningQuery.interrupted();
        } finally {
            synchronized (waiting) {
                waiting.remove(turn);
            }
        }
    }

    /** How many queries wait. */
    public int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** How many more may start at once. */
    public int free() {
        synchronized (waiting) {
            return free;
        }
    }

    private CompletableFuture<Slot> enqueue() {
        synchronized (waiting) {
            CompletableFuture<Slot> turn = new CompletableFuture<>();
            if (free > 0) {
                free--;
                turn.complete(new Slot());
            } else {
                waiting.add(turn);
            }
            return turn;
        }
    }

    private void giveUp(CompletableFuture<Slot> turn) {
        if (!turn.cancel(false) && !turn.isCompletedExceptionally()) {
            turn.join().close();
        }
    }

    private void release() {
        synchronized (waiting) {
            CompletableFuture<Slot> next = waiting.poll();
            // One that was ended just now takes no slot: it goes to whoever is next.
            while (next != null && !next.complete(new Slot())) {
                next = waiting.poll();
            }
            if (next == null) {
                free++;
            }
        }
    }

    /** The right to run a query, until it is closed. */
    public final class Slot implements AutoCloseable {

        private boolean released;

        private Slot() {}

        /** Gives it to the next who waits. Closing it again does nothing. */
        @Override
        public void close() {
            synchronized (waiting) {
                if (!released) {
                    released = true;
                    release();
                }
            }
        }
    }
}
