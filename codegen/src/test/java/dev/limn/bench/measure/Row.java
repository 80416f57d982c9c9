package dev.limn.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line of the table: the medians of Limn and of what it is compared with, unless Limn failed. */
record Row(
        String measure,
        String label,
        Metric metric,
        OptionalDouble other,
        OptionalDouble limn,
        boolean failed,
        Optional<Target> target) {

    boolean says() {
        return other.isPresent() || limn.isPresent();
    }

    /** How many times as much the other takes. */
    OptionalDouble ratio() {
        return other.isPresent() && limn.isPresent() && limn.getAsDouble() > 0
                ? OptionalDouble.of(other.getAsDouble() / limn.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether the target is met, if there is one and what it needs was measured. */
    Optional<Boolean> met() {
        return failed ? target.map(missed -> false) : target.flatMap(known -> known.isMet(this));
    }

    List<String> cells() {
        return List.of(
                measure + ", " + label + ": " + metric,
                show(other),
                failed ? "failed" : show(limn),
                ratio().isPresent() ? String.format(Locale.ROOT, "%.2f", ratio().getAsDouble()) : "n/a",
                target.map(Target::toString).orElse(""),
                met().map(met -> met ? "yes" : "no").orElse(target.isPresent() ? "n/a" : ""));
    }

    private String show(OptionalDouble value) {
        return value.isPresent() ? metric.show(value.getAsDouble()) : "n/a";
    }
}
