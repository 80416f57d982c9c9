package dev.limn.queryservice;

import dev.limn.queryservice.internal.BlockStep;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;

/** An {@code IF} in a block that can have more branches. Immutable. */
public final class BlockChoice {

    private final AnonymousBlock before;
    private final List<BlockStep.Branch> branches;

    BlockChoice(AnonymousBlock before, List<BlockStep.Branch> branches) {
        this.before = before;
        this.branches = List.copyOf(branches);
    }

    /** Runs steps if a condition holds, and none before it. */
    public BlockChoice elseIf(Condition condition, AnonymousBlock then) {
        return new BlockChoice(before, with(condition, then));
    }

    /** Runs steps if no condition holds, and goes on with what follows. */
    public AnonymousBlock otherwise(AnonymousBlock then) {
        return before.and(new BlockStep.Choice(branches, then.body()));
    }

    /** Goes on with what follows in any case. */
    public AnonymousBlock endIf() {
        return before.and(new BlockStep.Choice(branches, List.of()));
    }

    private List<BlockStep.Branch> with(Condition condition, AnonymousBlock then) {
        List<BlockStep.Branch> more = new ArrayList<>(branches);
        more.add(new BlockStep.Branch(condition, then.body()));
        return more;
    }
}
