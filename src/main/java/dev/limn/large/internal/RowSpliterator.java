package dev.limn.large.internal;

import java.lang.ref.Cleaner;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.Record;

/** Rows for a stream. When nobody can read them any more and nobody has closed them, they close themselves and say so. */
final class RowSpliterator<R extends Record> extends AbstractSpliterator<R> {

    private static final System.Logger LOGGER = System.getLogger(RowStreams.class.getName());
    private static final Cleaner CLEANER = Cleaner.create();

    private final OpenRows<R> rows;

    private RowSpliterator(OpenRows<R> rows) {
        super(Long.MAX_VALUE, ORDERED | NONNULL | IMMUTABLE);
        this.rows = rows;
    }

    static <R extends Record> Stream<R> stream(OpenRows<R> rows) {
        RowSpliterator<R> spliterator = new RowSpliterator<>(rows);
        // A stream may go before its rows do, in the middle of a loop over them.
        Cleaner.Cleanable forgotten =
                CLEANER.register(spliterator, new Forgotten(rows, new Throwable("it was opened here")));
        return StreamSupport.stream(spliterator, false).onClose(() -> {
            rows.close();
            forgotten.clean();
        });
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        R row = rows.next();
        if (row != null) {
            action.accept(row);
        }
        return row != null;
    }

    /** Has no way to the spliterator, or that would never be forgotten. */
    private record Forgotten(OpenRows<?> rows, Throwable place) implements Runnable {
        @Override
        public void run() {
            if (!rows.isClosed()) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "a stream was forgotten with its connection in use (open streams in try-with-resources)",
                        place);
                rows.close();
            }
        }
    }
}
