package dev.limn.large.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The one execution of a streamed query, from rendering to the last row. Other listeners know it by {@link #STREAMED} in their
 * context's data: no cap on rows is meant for it. Only {@link #cancel} is for other threads.
 */
abstract class Execution implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    /** What the data of a streamed query's {@link ExecuteContext} has {@code true} for. */
    static final String STREAMED = "dev.limn.streamed";

    private transient @Nullable ExecuteContext context;
    private transient volatile @Nullable Connection connection;
    private volatile boolean failed;

    /** Who lends the connection. */
    abstract ConnectionProvider connections();

    /** Whether the context is that of our query: a converter may run others. */
    final boolean isOurs(ExecuteContext other) {
        return context == other;
    }

    @Override
    public final void start(ExecuteContext started) {
        if (context == null) {
            context = started;
            started.data(STREAMED, true);
            started.connectionProvider(connections());
        }
    }

    @Override
    public final void executeStart(ExecuteContext started) {
        if (isOurs(started)) {
            connection = started.connection();
        }
    }

    @Override
    public final void exception(ExecuteContext thrown) {
        failed |= isOurs(thrown);
    }

    /** Whether an error, or a cancellation, has ended it early. */
    final boolean failed() {
        return failed;
    }

    /** Why it could not be ended well, which jOOQ does not tell when it closes. */
    @Nullable
    SQLException failureAtEnd() {
        return null;
    }

    /** Has the server stop what it is doing for us. The driver's statements cannot: to them, a fetch is not a query. */
    final void cancel() throws SQLException {
        Connection used = connection;
        if (used != null) {
            failed = true;
            used.unwrap(PGConnection.class).cancelQuery();
        }
    }
}
