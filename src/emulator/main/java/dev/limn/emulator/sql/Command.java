package dev.limn.emulator.sql;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A statement without parameters whose columns are known beforehand.
 *
 * @param columns null if it returns no rows
 */
record Command(boolean empty, @Nullable List<ResultColumn> columns, Supplier<QueryResult> run) implements Statement {

    static final Statement NOTHING = new Command(true, null, () -> Rows.done(""));

    /** One that does something and has a tag. */
    static Statement of(String tag, Runnable work) {
        return new Command(false, null, () -> {
            work.run();
            return Rows.done(tag);
        });
    }

    /** One that gives rows. */
    static Statement of(List<ResultColumn> columns, Supplier<QueryResult> run) {
        return new Command(false, columns, run);
    }

    @Override
    public List<Integer> parameterTypes() {
        return List.of();
    }

    @Override
    public QueryResult execute(List<Parameter> parameters) {
        return run.get();
    }
}
