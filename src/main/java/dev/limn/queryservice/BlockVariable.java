package dev.limn.queryservice;

import dev.limn.queryservice.internal.BlockText;
import dev.limn.queryservice.internal.SparkName;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.impl.CustomField;

/**
 * A variable of an anonymous block, {@code @name}: to be set in it, and then used as a field, or as a {@link SnapshotBound}.
 * Thread-safe.
 */
public final class BlockVariable<T> extends CustomField<T> implements SnapshotBound {

    private static final long serialVersionUID = 1L;

    BlockVariable(String name, DataType<T> type) {
        super(name, type);
        if (!SparkName.isPlain(name)) {
            throw new IllegalArgumentException("a variable's name is letters, digits and _, and is not " + name);
        }
    }

    @Override
    public void accept(Context<?> context) {
        BlockText.checkWithin(context, getName());
        context.sql('@').sql(getName());
    }
}
