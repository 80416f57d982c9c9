package dev.limn.bench.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** What a measure is to come to. */
public sealed interface Target {

    /** The other takes at least so many times as much. */
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

    /** Limn takes at most so many times as much. */
    record TimesMore(double times) implements Target {
        @Override
        public Optional<Boolean> isMet(Row row) {
            return compare(row.ratio(), ratio -> ratio * times >= 1);
        }

        @Override
        public String toString() {
            return ">= 1 / " + number(times);
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

    private static Optional<Boolean> compare(OptionalDouble value, DoublePredicate condition) {
        return value.isPresent() ? Optional.of(condition.test(value.getAsDouble())) : Optional.empty();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
