package dev.limn.emulator.sql;

import dev.limn.emulator.access.Deadlines;
import dev.limn.emulator.access.RunningQuery;
import dev.limn.emulator.lake.JobGroups;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;

/**
 * What one statement has Spark do, in one turn or, when the client pauses in between, in several. Ending its query ends
 * Spark's jobs. For one thread.
 */
final class SparkWork implements AutoCloseable {

    private final SessionState state;
    private final Deadlines.Limit limit;
    private final String group = "limn-" + UUID.randomUUID();
    private final RunningQuery query = new RunningQuery();
    private WorkLimits.@Nullable Turn turn;
    private boolean begun;

    SparkWork(SessionState state, Deadlines.Limit limit) {
        this.state = state;
        this.limit = limit;
        SparkContext context = state.spark().sparkContext();
        query.whenEnded(why -> JobGroups.cancel(group, context));
    }

    /** Does a part of the work, on this thread; waits for a turn first, unless it has one. */
    <T> T run(Supplier<T> part) {
        if (turn == null) {
            state.running(query);
            turn = state.limits().begin(query, limit);
        }
        if (!begun) {
            begun = true;
            state.limits().beforeQuery(query);
        }
        query.check();
        state.activate();
        SparkContext context = state.spark().sparkContext();
        context.setJobGroup(group, "", true);
        try {
            T done = part.get();
            query.check();
            return done;
        } catch (Exception | StackOverflowError e) {
            // Spark's Scala throws what it does not declare, and parses deep nesting by recursion.
            query.check();
            throw SparkErrors.of(e, state.id());
        } finally {
            context.clearJobGroup();
        }
    }

    /** Goes on unless the query has been ended. */
    void check() {
        query.check();
    }

    /** Gives up its turn until there is more to do: a client that pauses keeps nobody waiting. */
    void rest() {
        if (turn != null) {
            turn.close();
            turn = null;
            state.running(null);
        }
    }

    @Override
    public void close() {
        rest();
    }
}
