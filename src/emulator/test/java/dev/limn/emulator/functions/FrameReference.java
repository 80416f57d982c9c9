package dev.limn.emulator.functions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each function should give for a frame, by its definition and without regard to cost. Results are texts as Spark
 * prints rows.
 */
final class FrameReference {

    static final long TIME_OUT = 10;
    static final int SHIFT = 2;

    private FrameReference() {}

    /** @param time in seconds; null for a row without a timestamp */
    record Event(int number, @Nullable Long time, @Nullable String value, boolean hit) {}

    static @Nullable String sessTimeout(List<Event> frame) {
        return session(frame, (events, i) -> time(events.get(i)) - time(events.get(i - 1)) >= TIME_OUT);
    }

    static @Nullable String sessStartIf(List<Event> frame) {
        return session(frame, (events, i) -> events.get(i).hit());
    }

    static @Nullable String sessEndIf(List<Event> frame) {
        return session(frame, (events, i) -> events.get(i - 1).hit());
    }

    static @Nullable String previous(List<Event> frame, boolean ignoresNulls) {
        List<Event> before = kept(frame.subList(0, frame.size() - 1), ignoresNulls);
        return before.size() < SHIFT
                ? null
                : struct(before.get(before.size() - SHIFT).value());
    }

    static @Nullable String next(List<Event> frame, boolean ignoresNulls) {
        List<Event> after = kept(frame.subList(1, frame.size()), ignoresNulls);
        return after.size() < SHIFT ? null : struct(after.get(SHIFT - 1).value());
    }

    static @Nullable String sincePrevious(List<Event> frame) {
        return last(frame, event -> event.hit() && event.time() != null)
                .map(match -> difference(frame.get(frame.size() - 1), match))
                .orElse(null);
    }

    static @Nullable String untilNext(List<Event> frame) {
        return frame.stream()
                .filter(event -> event.hit() && event.time() != null)
                .findFirst()
                .map(match -> difference(frame.get(0), match))
                .orElse(null);
    }

    static @Nullable String firstTouch(List<Event> frame) {
        return touch(frame, true);
    }

    static @Nullable String lastTouch(List<Event> frame) {
        return touch(frame, false);
    }

    static @Nullable String firstTouchSince(List<Event> frame, boolean before) {
        return touch(since(frame, before), true);
    }

    static @Nullable String lastTouchSince(List<Event> frame, boolean before) {
        return touch(since(frame, before), false);
    }

    /** @param position where the row in question is in the partition */
    static @Nullable String lastTouchAround(List<Event> partition, int position, boolean before) {
        List<Event> ahead = partition.subList(position, partition.size());
        int end = IntStream.range(before ? 1 : 0, ahead.size())
                .filter(i -> ahead.get(i).hit())
                .findFirst()
                .orElse(ahead.size());
        int past = Math.min(before ? end : end + 1, ahead.size());
        List<Event> back = since(partition.subList(0, position + 1), before);
        return touch(
                Stream.concat(back.subList(0, back.size() - 1).stream(), ahead.subList(0, past).stream())
                        .toList(),
                false);
    }

    static @Nullable String touchWithin(List<Event> frame, boolean isFirst) {
        Long now = frame.get(frame.size() - 1).time();
        return now == null ? null : touch(within(frame, event -> time(event) >= now - TIME_OUT), isFirst);
    }

    static @Nullable String lastTouchAfter(List<Event> frame) {
        Long now = frame.get(0).time();
        return now == null ? null : touch(within(frame, event -> time(event) <= now + TIME_OUT), false);
    }

    private static @Nullable String session(List<Event> frame, Boundary boundary) {
        if (frame.get(frame.size() - 1).time() == null) {
            return null;
        }
        List<Event> events = within(frame, event -> true);
        int[] starts = IntStream.range(0, events.size())
                .filter(i -> i == 0 || boundary.at(events, i))
                .toArray();
        int here = events.size() - 1;
        int start = starts[starts.length - 1];
        long gap = here == 0 ? 0 : time(events.get(here)) - time(events.get(here - 1));
        return "[%d,%d,%s,%d]".formatted(gap, starts.length, start == here, here - start + 1);
    }

    private static List<Event> since(List<Event> frame, boolean before) {
        int here = frame.size() - 1;
        int start = IntStream.rangeClosed(0, before ? here : here - 1)
                .filter(i -> frame.get(i).hit())
                .map(i -> before ? i : i + 1)
                .max()
                .orElse(0);
        return frame.subList(start, frame.size());
    }

    private static List<Event> kept(List<Event> events, boolean ignoresNulls) {
        return events.stream()
                .filter(event -> !ignoresNulls || event.value() != null)
                .toList();
    }

    private static List<Event> within(List<Event> frame, Predicate<Event> near) {
        return frame.stream().filter(event -> event.time() != null).filter(near).toList();
    }

    private static @Nullable String touch(List<Event> events, boolean isFirst) {
        Predicate<Event> touches = event -> event.value() != null && event.time() != null;
        return (isFirst ? events.stream().filter(touches).findFirst() : last(events, touches))
                .map(touch -> "[x,%s,%d,1.0]".formatted(touch.value(), touch.time()))
                .orElse(null);
    }

    private static Optional<Event> last(List<Event> events, Predicate<Event> wanted) {
        return events.stream().filter(wanted).reduce((one, other) -> other);
    }

    private static @Nullable String difference(Event row, Event match) {
        return row.time() == null ? null : String.valueOf(time(row) - time(match));
    }

    private static @Nullable String struct(@Nullable String value) {
        return value == null ? null : "[" + value + "]";
    }

    private static long time(Event event) {
        return Objects.requireNonNull(event.time());
    }

    private interface Boundary {
        boolean at(List<Event> events, int i);
    }
}
