package dev.limn.emulator.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that has been understood, and may be executed any number of times, in its session only. */
public interface Statement {

    /** True for an empty text, or one of remarks alone: it is answered by EmptyQueryResponse. */
    boolean empty();

    /** Oids, one for each {@code $n}. */
    List<Integer> parameterTypes();

    /** The columns that executing it will give; null when it returns no rows. */
    @Nullable
    List<ResultColumn> columns();

    /**
     * Executes it.
     *
     * @param parameters as many as {@link #parameterTypes()}
     */
    QueryResult execute(List<Parameter> parameters);
}
