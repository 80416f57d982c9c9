package dev.limn;

import dev.limn.queryservice.internal.SqlOutline;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** {@link Limn.Builder#readOnly} where the server has no such mode: refuses what could write, before it is sent. Thread-safe. */
final class QueriesOnly implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void renderEnd(ExecuteContext context) {
        Stream<String> statements = context.sql() == null ? Stream.of(context.batchSQL()) : Stream.of(context.sql());
        if (!statements.map(SqlOutline::of).allMatch(SqlOutline::isHarmless)) {
            throw new ReadOnlyException(
                    "the statement could write, and was not sent (open it without readOnly to write)");
        }
    }
}
