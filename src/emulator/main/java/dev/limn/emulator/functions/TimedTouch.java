package dev.limn.emulator.functions;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** The first or the last touch within some time of a row, its ends included. Rows come in the order of their times. */
final class TimedTouch {

    private TimedTouch() {}

    /** The first within the time before the row, which is the frame's last. */
    static Walk firstBefore(Arguments arguments) {
        return new Before(arguments, true);
    }

    /** The last within the time before the row, which is the frame's last. */
    static Walk lastBefore(Arguments arguments) {
        return new Before(arguments, false);
    }

    /** The last within the time after the row, which is the frame's first. */
    static Walk lastAfter(Arguments arguments) {
        return new After(arguments);
    }

    private static final class Before extends TouchWalk {

        private final long timeOut = arguments.timeOut();
        private final boolean isFirst;
        private final Deque<Touch> touches = new ArrayDeque<>();
        private long last = Arguments.NEVER;

        Before(Arguments arguments, boolean isFirst) {
            super(arguments);
            this.isFirst = isFirst;
        }

        @Override
        public void row(InternalRow row) {
            last = arguments.time(row);
            Touch touch = touch(row);
            if (touch != null) {
                touches.addLast(touch);
            }
            while (last != Arguments.NEVER
                    && !touches.isEmpty()
                    && touches.getFirst().time() < last - timeOut) {
                touches.removeFirst();
            }
        }

        @Override
        @Nullable
        Touch credited() {
            if (last == Arguments.NEVER) {
                return null;
            }
            return isFirst ? touches.peekFirst() : touches.peekLast();
        }
    }

    private static final class After extends TouchWalk {

        private final long timeOut = arguments.timeOut();
        private boolean begun;
        private long first = Arguments.NEVER;
        private @Nullable Touch found;

        After(Arguments arguments) {
            super(arguments);
        }

        @Override
        public void row(InternalRow row) {
            if (!begun) {
                first = arguments.time(row);
                begun = true;
            }
            if (first != Arguments.NEVER) {
                Touch touch = touch(row);
                found = touch != null && touch.time() <= first + timeOut ? touch : found;
            }
        }

        @Override
        @Nullable
        Touch credited() {
            return found;
        }
    }
}
