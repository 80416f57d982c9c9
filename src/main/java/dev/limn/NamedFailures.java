package dev.limn;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Puts a {@link LimnException} in the place of jOOQ's general one, where there is a name for what happened. */
final class NamedFailures implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void exception(ExecuteContext context) {
        SQLException failure = context.sqlException();
        if (failure != null) {
            Failures.executing(failure).ifPresent(context::exception);
        }
    }
}
