package dev.limn.emulator.access;

import dev.limn.emulator.query.SqlFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A query from its arrival to its last row, whether it waits, computes or sends: what may be ended from outside, by a
 * cancel request, a time limit or an administrator. It ends once, for the first reason given. Thread-safe.
 */
public final class RunningQuery {

    private final CompletableFuture<SqlFailure> end = new CompletableFuture<>();

    /** Ends it as a cancel request does, with 57014. */
    public void cancel() {
        end(SqlFailure.error("57014", "canceling statement due to user request"));
    }

    /** Ends it for a reason, unless it has been ended. */
    public void end(SqlFailure why) {
        end.complete(why);
    }

    /** Has something done when it is ended, on the thread that ends it; at once, if it has been. It must not throw. */
    public void whenEnded(Consumer<SqlFailure> action) {
        end.thenAccept(action);
    }

    /**
     * Goes on unless it has been ended.
     *
     * @throws SqlFailure the reason, if it has
     */
    public void check() {
        SqlFailure why = end.getNow(null);
        if (why != null) {
            throw why;
        }
    }

    /**
     * Waits for a real time, and no longer than it takes to be ended.
     *
     * @throws SqlFailure why it was ended
     */
    public void pause(Duration time) {
        try {
            throw end.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // The pause is over.
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reason is given, never thrown", e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** What an interrupted wait ends with, as threads are interrupted when their session is to end. */
    static SqlFailure interrupted() {
        Thread.currentThread().interrupt();
        return SqlFailure.fatal("57P01", "terminating connection: the server is shutting down");
    }
}
