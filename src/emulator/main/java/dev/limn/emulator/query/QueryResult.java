package dev.limn.emulator.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one statement, computed as they are taken. For one thread; closing it ends the work behind it. */
public interface QueryResult extends AutoCloseable {

    /** Its columns; null when a statement of its kind returns no rows, which is not the same as an empty result. */
    @Nullable
    List<ResultColumn> columns();

    /**
     * The next row, in text form, null for SQL's.
     *
     * @return null after the last
     * @throws SqlFailure which ends the result
     */
    @Nullable
    List<@Nullable String> next();

    /** The command tag, such as {@code SELECT 3} or {@code CREATE TABLE}. */
    String tag(long rows);

    /** The client pauses; whoever waits for a turn may have this one's until the next row is asked for. */
    default void pause() {}

    @Override
    void close();
}
