package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;

/**
 * Refuses to run again a statement that was kept open, once its limit is another one: limits are part of the text, so that
 * none is sent which nobody looked at. Thread-safe.
 */
final class KeptLimits implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void bindStart(ExecuteContext context) {
        Query query = context.query();
        if (query != null
                && context.statementExecutionCount() > 0
                && !context.dsl().render(query).equals(context.sql())) {
            throw new UnsupportedSqlException(
                    "way to change the limit of a statement that is kept open",
                    "close the query before, or do not keep it");
        }
    }
}
