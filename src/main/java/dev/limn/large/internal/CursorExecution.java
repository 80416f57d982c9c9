package dev.limn.large.internal;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicLong;
import org.jooq.ConnectionProvider;
import org.jooq.ExecuteContext;

/** A query read through an SQL cursor. Its text is rendered as that of any other query, and so is what is decoded. */
final class CursorExecution extends Execution {

    private static final long serialVersionUID = 1L;

    // A session is one pool's, and so one JVM's: no two cursors in it have the same number.
    private static final AtomicLong NUMBER = new AtomicLong();

    private final transient ConnectionProvider lender;
    private final int rowsAtOnce;
    private final String name = "limn_" + NUMBER.incrementAndGet();
    private String declaration = "";

    CursorExecution(ConnectionProvider lender, int rowsAtOnce) {
        this.lender = lender;
        this.rowsAtOnce = rowsAtOnce;
    }

    @Override
    ConnectionProvider connections() {
        return lender;
    }

    /** What is prepared is not the query, but what gives its next rows. */
    @Override
    public void prepareStart(ExecuteContext context) {
        if (isOurs(context)) {
            declaration = "DECLARE " + name + " CURSOR FOR " + context.sql();
            context.sql("FETCH " + rowsAtOnce + " FROM " + name);
        }
    }

    @Override
    public void prepareEnd(ExecuteContext context) {
        if (isOurs(context)) {
            context.sql(declaration); // for logs and exceptions
            context.statement(
                    new CursorStatement(requireNonNull(context.statement()), context.connection(), name, declaration));
        }
    }
}
