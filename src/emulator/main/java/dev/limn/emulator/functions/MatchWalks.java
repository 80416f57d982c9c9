package dev.limn.emulator.functions;

import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Whole units of time between a row and the nearest event that matches, which may be the row itself; null without a
 * match. The averages on the Adobe-defined functions page come out of whole numbers only. Units that have begun do not
 * count.
 */
final class MatchWalks {

    private MatchWalks() {}

    /** Since the match: the row is the frame's last. */
    static Walk previous(Arguments arguments) {
        return new Previous(arguments, arguments.unit());
    }

    /** Until the match, so negative: the row is the frame's first. */
    static Walk next(Arguments arguments) {
        return new Next(arguments, arguments.unit());
    }

    private static @Nullable Object between(long match, long row, long unit) {
        return match == Arguments.NEVER || row == Arguments.NEVER ? null : (row - match) / unit;
    }

    private static final class Previous implements Walk {

        private final Arguments arguments;
        private final long unit;
        private long match = Arguments.NEVER;
        private long last = Arguments.NEVER;

        Previous(Arguments arguments, long unit) {
            this.arguments = arguments;
            this.unit = unit;
        }

        @Override
        public void row(InternalRow row) {
            last = arguments.time(row);
            if (last != Arguments.NEVER && arguments.matches(row)) {
                match = last;
            }
        }

        @Override
        public @Nullable Object result() {
            return between(match, last, unit);
        }
    }

    private static final class Next implements Walk {

        private final Arguments arguments;
        private final long unit;
        private boolean begun;
        private long first = Arguments.NEVER;
        private long match = Arguments.NEVER;

        Next(Arguments arguments, long unit) {
            this.arguments = arguments;
            this.unit = unit;
        }

        @Override
        public void row(InternalRow row) {
            if (!begun) {
                first = arguments.time(row);
                begun = true;
            }
            if (match == Arguments.NEVER && arguments.matches(row)) {
                match = arguments.time(row);
            }
        }

        @Override
        public @Nullable Object result() {
            return between(match, first, unit);
        }
    }
}
