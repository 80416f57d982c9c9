package dev.limn.bench;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** What a measure is to come to. The numbers are meant for the sizes that the program has unless told otherwise. */
sealed interface Target {

    /** Stock takes at least so many times as much. */
    record TimesLess(double times) implements Target {
        @Override
        public Optional<Boolean> isMet(Row row) {
            return compare(row.ratio(), ratio -> ratio >= times);
        }

        @Override
        public String toString() {
            return ">= " + number(times);
        }
    }

    /** Limn takes at most so much. */
    record AtMost(double limit, Metric metric) implements Target {
        @Override
        public Optional<Boolean> isMet(Row row) {
            return compare(row.limn(), value -> value <= limit);
        }

        @Override
        public String toString() {
            return "<= " + metric.show(limit);
        }
    }

    /** Limn comes to its end. */
    record Ends() implements Target {
        @Override
        public Optional<Boolean> isMet(Row row) {
            return Optional.of(row.limn().isPresent());
        }

        @Override
        public String toString() {
            return "ends";
        }
    }

    /** Empty if what it needs was not measured. */
    Optional<Boolean> isMet(Row row);

    static Optional<Target> of(String measure, Side side, Metric metric) {
        return Optional.ofNullable(Targets.ALL.get(new Key(measure, side, metric)));
    }

    /** What a target is for. */
    record Key(String measure, Side side, Metric metric) {}

    /** All of them. */
    final class Targets {

        private static final Map<Key, Target> ALL = Map.ofEntries(
                times("cold", Side.FULL, Metric.WALL, 4),
                times("cold", Side.LEAN, Metric.WALL, 8),
                times("unchanged", Side.FULL, Metric.WALL, 25),
                times("one table changed", Side.FULL, Metric.WALL, 20),
                atMost("snapshot, unchanged", Side.FULL, Metric.WALL, 1),
                atMost("snapshot, unchanged", Side.FULL, Metric.CONNECTIONS, 0),
                times("line of 80 ms", Side.FULL, Metric.WALL, 12),
                atMost("line of 80 ms", Side.FULL, Metric.STATEMENTS, 40),
                times("javac", Side.LEAN, Metric.CPU, 2),
                atMost("growth", Side.FULL, Metric.GROWTH, 4.5),
                entry(new Key("memory", Side.FULL, Metric.WALL), new Ends()));

        private Targets() {}

        private static Map.Entry<Key, Target> times(String measure, Side side, Metric metric, double times) {
            return entry(new Key(measure, side, metric), new TimesLess(times));
        }

        private static Map.Entry<Key, Target> atMost(String measure, Side side, Metric metric, double limit) {
            return entry(new Key(measure, side, metric), new AtMost(limit, metric));
        }
    }

    private static Optional<Boolean> compare(OptionalDouble value, DoublePredicate condition) {
        return value.isPresent() ? Optional.of(condition.test(value.getAsDouble())) : Optional.empty();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
