package dev.limn.emulator.sql;

import static java.util.Objects.requireNonNull;

import dev.limn.emulator.access.Deadlines;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.values.RowText;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows as Spark computes them, a partition at a time; never all in memory. */
final class SparkResult implements QueryResult {

    /** How many rows are taken from Spark at once. */
    private static final int BATCH = 500;

    private final SessionState state;
    private final SparkWork work;
    private final List<ResultColumn> columns;
    private final Supplier<Dataset<Row>> query;
    private final Queue<List<@Nullable String>> ready = new ArrayDeque<>();
    private @Nullable Iterator<Row> rows;
    private @Nullable RowText text;
    private boolean done;
    private long taken;

    SparkResult(SessionState state, List<ResultColumn> columns, Supplier<Dataset<Row>> query) {
        this.state = state;
        this.work = new SparkWork(state, Deadlines.Limit.INTERACTIVE);
        this.columns = columns;
        this.query = query;
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public @Nullable List<@Nullable String> next() {
        if (ready.isEmpty() && !done) {
            try {
                fill();
            } catch (SqlFailure e) {
                close();
                throw e;
            }
        }
        List<@Nullable String> row = ready.poll();
        if (row == null) {
            close();
        } else {
            work.check();
            state.limits().beforeRow(taken++);
        }
        return row;
    }

    private void fill() {
        done = work.run(() -> {
            Iterator<Row> source = rows == null ? start() : rows;
            RowText writer = requireNonNull(text);
            for (int i = 0; i < BATCH && source.hasNext(); i++) {
                ready.add(writer.write(source.next()));
            }
            return !source.hasNext();
        });
    }

    private Iterator<Row> start() {
        Dataset<Row> dataset = query.get();
        text = RowText.of(dataset.schema(), state.switches());
        Iterator<Row> source = dataset.toLocalIterator();
        rows = source;
        return source;
    }

    @Override
    public String tag(long count) {
        return "SELECT " + count;
    }

    @Override
    public void pause() {
        work.rest();
    }

    @Override
    public void close() {
        done = true;
        ready.clear();
        rows = null;
        work.close();
    }
}
