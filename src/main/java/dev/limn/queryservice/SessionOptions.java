package dev.limn.queryservice;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Options of a session, for a while: set on one connection, which a block of code has to itself, and set back when it returns
 * or throws; a session that cannot be set back is ended. Thread-safe.
 *
 * <pre>{@code
 * SessionOptions.with(limn.dsl(), SessionOption.DROP_SYSTEM_COLUMNS, false, dsl ->
 *         dsl.selectFrom(EVENTS).limit(10).forEach(...));
 * }</pre>
 */
public final class SessionOptions {

    private SessionOptions() {}

    /** Does something with an option that is true or false. */
    public static void with(DSLContext dsl, SessionOption option, boolean value, Consumer<? super DSLContext> work) {
        with(dsl, option, Boolean.toString(value), work);
    }

    /** Does something with an option. */
    public static void with(DSLContext dsl, SessionOption option, String value, Consumer<? super DSLContext> work) {
        withResult(dsl, option, value, scoped -> {
            work.accept(scoped);
            return true;
        });
    }

    /** Computes something with an option that is true or false. */
    public static <T> T withResult(
            DSLContext dsl, SessionOption option, boolean value, Function<? super DSLContext, T> work) {
        return withResult(dsl, option, Boolean.toString(value), work);
    }

    /** Computes something with an option. What it returns must not read from the connection any more. */
    public static <T> T withResult(
            DSLContext dsl, SessionOption option, String value, Function<? super DSLContext, T> work) {
        String assignment = option.assignment(value);
        return dsl.connectionResult(connection -> {
            DSLContext scoped = DSL.using(dsl.configuration().derive(connection));
            scoped.configuration().data(key(option), value);
            scoped.execute(assignment);
            try (Lease lease = new Lease(connection, scoped, option.assignment(current(dsl, option)))) {
                return work.apply(lease.dsl);
            }
        });
    }

    // What a surrounding block has set; else what it usually is, which spares asking the service.
    private static String current(DSLContext dsl, SessionOption option) {
        return dsl.configuration().data(key(option)) instanceof String set ? set : option.usual();
    }

    private static String key(SessionOption option) {
        return "dev.limn.session-option." + option.name();
    }

    private record Lease(Connection connection, DSLContext dsl, String reset) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            try {
                dsl.execute(reset);
            } catch (DataAccessException e) {
                end();
            }
        }

        // Nobody else may get a session with these options. A pool learns of its end by a failure.
        private void end() throws SQLException {
            connection.abort(Runnable::run);
            try (Statement any = connection.createStatement()) {
                any.execute(reset);
            } catch (SQLException e) {
                return;
            }
        }
    }
}
