package dev.limn.queryservice;

import dev.limn.queryservice.internal.BlockPart;
import dev.limn.queryservice.internal.BlockStep;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * An anonymous block: statements that the service runs one after the other, sent as one (SQL syntax page). What is done before
 * a failure stays done. Rows that its statements return are not sent back. Immutable, so each method gives another block.
 *
 * <pre>{@code
 * BlockVariable<Long> last = variable("last", SQLDataType.BIGINT);
 * HistoryMeta history = historyMeta(EVENTS);
 * block().set(last, select(history.PARENT_ID).from(history).where(history.IS_CURRENT))
 *         .statement(createTable("new_ids").as(select(EVENTS._ID).from(snapshot(EVENTS).since(last))))
 *         .exception(block().statement(dropTableIfExists("new_ids")))
 *         .execute(limn.dsl());
 * }</pre>
 */
public final class AnonymousBlock {

    static final AnonymousBlock EMPTY = new AnonymousBlock(List.of(), List.of());

    private final List<BlockStep> steps;
    private final List<BlockStep> handler;

    private AnonymousBlock(List<BlockStep> steps, List<BlockStep> handler) {
        this.steps = List.copyOf(steps);
        this.handler = List.copyOf(handler);
    }

    /** Sets a variable to the one value of a query; to null if that has no row. */
    public <T> AnonymousBlock set(BlockVariable<T> variable, Select<? extends Record1<T>> query) {
        return and(new BlockStep.Assignment(variable.getName(), query));
    }

    /** Runs a statement. */
    public AnonymousBlock statement(Query statement) {
        return and(new BlockStep.Statement(statement));
    }

    /** Computes something for what that does, as {@link QueryServiceDSL#raiseError}. */
    public AnonymousBlock statement(Field<?> expression) {
        return statement(DSL.select(expression));
    }

    /**
     * Sets one of the session's options, from here on: also after the block.
     *
     * @see SessionOptions
     */
    public AnonymousBlock setOption(SessionOption option, String value) {
        return and(new BlockStep.Option(option.assignment(value)));
    }

    /** Runs the steps of another block, with their own handler. */
    public AnonymousBlock nested(AnonymousBlock other) {
        return and(new BlockStep.Nested(other.steps, other.handler));
    }

    /** Runs the steps of another block if a condition holds; {@link BlockChoice#endIf} goes on behind. */
    public BlockChoice ifThen(Condition condition, AnonymousBlock then) {
        return new BlockChoice(this, List.of(new BlockStep.Branch(condition, then.body())));
    }

    /** Ends the block with what is done if any of its steps fails, instead of failing. */
    public AnonymousBlock exception(AnonymousBlock handler) {
        if (handler.steps.isEmpty()) {
            throw new IllegalArgumentException("a handler needs a step, such as statement(val(\"ERROR\"))");
        }
        return new AnonymousBlock(steps, handler.steps);
    }

    /** As {@link #exception(AnonymousBlock)}, with an expression, such as {@link QueryServiceDSL#raiseError}, as the only step. */
    public AnonymousBlock exception(Field<?> expression) {
        return exception(EMPTY.statement(expression));
    }

    /** Sends the block. */
    public void execute(DSLContext dsl) {
        query(dsl).execute();
    }

    /** The block as jOOQ's query, to be sent by other means or printed. */
    public Query query(DSLContext dsl) {
        if (steps.isEmpty()) {
            throw new IllegalStateException("a block needs a step (call statement)");
        }
        return dsl.query("{0}", new BlockPart(steps, handler));
    }

    AnonymousBlock and(BlockStep step) {
        if (!handler.isEmpty()) {
            throw new IllegalStateException("exception ends a block: nothing can stand behind it");
        }
        List<BlockStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new AnonymousBlock(longer, handler);
    }

    // A branch has no handler of its own, unless it is a block within.
    List<BlockStep> body() {
        return handler.isEmpty() ? steps : List.of(new BlockStep.Nested(steps, handler));
    }
}
