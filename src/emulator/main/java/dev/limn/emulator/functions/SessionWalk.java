package dev.limn.emulator.functions;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Numbers sessions from 1, and the events in each. The first event begins a session whatever the rule. A row without a
 * timestamp is no event: it gives null and changes nothing.
 */
final class SessionWalk implements Walk {

    /** The struct's members, as the Adobe-defined functions page names them; their types are ours. */
    static final DataType TYPE = new StructType()
            .add("timestamp_diff", DataTypes.LongType)
            .add("num", DataTypes.IntegerType)
            .add("is_new", DataTypes.BooleanType)
            .add("depth", DataTypes.IntegerType);

    private final Arguments arguments;
    private final Rule rule;

    private long time = Arguments.NEVER;
    private long gap;
    private int number;
    private int depth;
    private boolean here;

    private SessionWalk(Arguments arguments, Rule rule) {
        this.arguments = arguments;
        this.rule = rule;
    }

    /** Begins anew when that many seconds have passed since the event before. */
    static Walk afterTimeOut(Arguments arguments) {
        long timeOut = arguments.timeOut();
        return new SessionWalk(arguments, (row, gap) -> gap >= timeOut);
    }

    /** Begins anew with an event that matches. */
    static Walk atMatch(Arguments arguments) {
        return new SessionWalk(arguments, (row, gap) -> arguments.matches(row));
    }

    /** Begins anew with the event after one that matches. */
    static Walk afterMatch(Arguments arguments) {
        return new SessionWalk(arguments, new Rule() {

            private boolean ended;

            @Override
            public boolean begins(InternalRow row, long gap) {
                boolean begins = ended;
                ended = arguments.matches(row);
                return begins;
            }
        });
    }

    @Override
    public void row(InternalRow row) {
        long now = arguments.time(row);
        here = now != Arguments.NEVER;
        if (here) {
            gap = number == 0 ? 0 : now - time;
            time = now;
            if (rule.begins(row, gap) || number == 0) {
                number++;
                depth = 0;
            }
            depth++;
        }
    }

    @Override
    public @Nullable Object result() {
        return here ? new GenericInternalRow(new Object[] {gap / 1_000_000, number, depth == 1, depth}) : null;
    }

    private interface Rule {

        /** @param gap microseconds since the event before, 0 for the first */
        boolean begins(InternalRow row, long gap);
    }
}
