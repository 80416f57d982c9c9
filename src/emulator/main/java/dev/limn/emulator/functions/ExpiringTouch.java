package dev.limn.emulator.functions;

import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** The first or the last touch between two rows that expire the channel, or of all rows if none can. */
abstract class ExpiringTouch extends TouchWalk {

    private final boolean isFirst;
    private @Nullable Touch credited;

    private ExpiringTouch(Arguments arguments, boolean isFirst) {
        super(arguments);
        this.isFirst = isFirst;
    }

    /** The first of the frame. */
    static Walk firstEver(Arguments arguments) {
        return new Never(arguments, true);
    }

    /** The last of the frame. */
    static Walk lastEver(Arguments arguments) {
        return new Never(arguments, false);
    }

    /** The first since the channel last expired: the row is the frame's last. */
    static Walk firstSince(Arguments arguments) {
        return new Since(arguments, true);
    }

    /** The last since the channel last expired: the row is the frame's last. */
    static Walk lastSince(Arguments arguments) {
        return new Since(arguments, false);
    }

    /** The last until the channel expires: the row is the frame's first. */
    static Walk lastUntil(Arguments arguments) {
        return new Until(arguments, false);
    }

    @Override
    final @Nullable Touch credited() {
        return credited;
    }

    final void consider(InternalRow row) {
        if (credited == null || !isFirst) {
            Touch touch = touch(row);
            credited = touch == null ? credited : touch;
        }
    }

    final void forget() {
        credited = null;
    }

    private static final class Never extends ExpiringTouch {

        Never(Arguments arguments, boolean isFirst) {
            super(arguments, isFirst);
        }

        @Override
        public void row(InternalRow row) {
            consider(row);
        }
    }

    private static final class Since extends ExpiringTouch {

        private final boolean before;
        private boolean expired;

        Since(Arguments arguments, boolean isFirst) {
            super(arguments, isFirst);
            before = arguments.flag();
        }

        @Override
        public void row(InternalRow row) {
            boolean matches = arguments.matches(row);
            if (expired || before && matches) {
                forget();
            }
            expired = !before && matches;
            consider(row);
        }
    }

    private static final class Until extends ExpiringTouch {

        private final boolean before;
        private boolean begun;
        private boolean expired;

        Until(Arguments arguments, boolean isFirst) {
            super(arguments, isFirst);
            before = arguments.flag();
        }

        @Override
        public void row(InternalRow row) {
            if (!expired) {
                boolean matches = arguments.matches(row);
                // The first row is on the later side of its own boundary.
                expired = matches && !(before && !begun);
                if (!expired || !before) {
                    consider(row);
                }
            }
            begun = true;
        }
    }
}
