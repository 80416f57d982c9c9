package dev.limn.emulator.functions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The value some events away from a row, in a struct. Without such an event, or when its value is null, the whole struct
 * is null: the Adobe-defined functions page prints blanks there, and not {@code (NULL)}.
 */
final class ShiftWalks {

    private ShiftWalks() {}

    static DataType type(Arguments arguments) {
        return new StructType().add("value", arguments.type(Parameter.VALUE));
    }

    /** The row is the frame's last. */
    static Walk previous(Arguments arguments) {
        return new Previous(arguments, arguments.shift(), arguments.flag());
    }

    /** The row is the frame's first. */
    static Walk next(Arguments arguments) {
        return new Next(arguments, arguments.shift(), arguments.flag());
    }

    private static @Nullable Object struct(@Nullable Object value) {
        return value == null ? null : new GenericInternalRow(new Object[] {value});
    }

    private static final class Previous implements Walk {

        private final Arguments arguments;
        private final int shift;
        private final boolean ignoresNulls;
        // The events before the last row, as far back as one looks.
        private final Deque<Optional<Object>> before = new ArrayDeque<>();
        private @Nullable Optional<Object> last;

        Previous(Arguments arguments, int shift, boolean ignoresNulls) {
            this.arguments = arguments;
            this.shift = shift;
            this.ignoresNulls = ignoresNulls;
        }

        @Override
        public void row(InternalRow row) {
            if (last != null && (last.isPresent() || !ignoresNulls)) {
                before.addLast(last);
                if (before.size() > shift) {
                    before.removeFirst();
                }
            }
            last = Optional.ofNullable(arguments.value(row));
        }

        @Override
        public @Nullable Object result() {
            return before.size() < shift ? null : struct(before.getFirst().orElse(null));
        }
    }

    private static final class Next implements Walk {

        private final Arguments arguments;
        private final int shift;
        private final boolean ignoresNulls;
        private boolean begun;
        private int seen;
        private @Nullable Object found;

        Next(Arguments arguments, int shift, boolean ignoresNulls) {
            this.arguments = arguments;
            this.shift = shift;
            this.ignoresNulls = ignoresNulls;
        }

        @Override
        public void row(InternalRow row) {
            if (begun && seen < shift) {
                Object value = arguments.value(row);
                if (value != null || !ignoresNulls) {
                    seen++;
                    found = value;
                }
            }
            begun = true;
        }

        @Override
        public @Nullable Object result() {
            return seen < shift ? null : struct(found);
        }
    }
}
