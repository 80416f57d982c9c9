package dev.limn.emulator.sql;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement each execution of which is activity of its session, also when the client understood it hours ago.
 *
 * @param touch tells of the activity
 */
record Attended(Statement statement, Runnable touch) implements Statement {

    @Override
    public boolean empty() {
        return statement.empty();
    }

    @Override
    public List<Integer> parameterTypes() {
        return statement.parameterTypes();
    }

    @Override
    public @Nullable List<ResultColumn> columns() {
        return statement.columns();
    }

    @Override
    public QueryResult execute(List<Parameter> parameters) {
        touch.run();
        return statement.execute(parameters);
    }
}
