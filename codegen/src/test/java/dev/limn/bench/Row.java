package dev.limn.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line of the table: the medians of jOOQ and of Limn with one preset, unless that failed. */
record Row(String measure, Side side, Metric metric, OptionalDouble stock, OptionalDouble limn, boolean failed) {

    static final List<String> HEADINGS = List.of("measure", "stock", "limn", "stock / limn", "target", "met");

    boolean says() {
        return stock.isPresent() || limn.isPresent();
    }

    /** How many times as much stock takes. */
    OptionalDouble ratio() {
        return stock.isPresent() && limn.isPresent() && limn.getAsDouble() > 0
                ? OptionalDouble.of(stock.getAsDouble() / limn.getAsDouble())
                : OptionalDouble.empty();
    }

    Optional<Target> target() {
        return Target.of(measure, side, metric);
    }

    /** Whether the target is met, if there is one and what it needs was measured. */
    Optional<Boolean> met() {
        return failed ? target().map(missed -> false) : target().flatMap(target -> target.isMet(this));
    }

    List<String> cells() {
        return List.of(
                measure + ", " + side + ": " + metric,
                show(stock),
                failed ? "failed" : show(limn),
                ratio().isPresent() ? String.format(Locale.ROOT, "%.2f", ratio().getAsDouble()) : "n/a",
                target().map(Target::toString).orElse(""),
                met().map(met -> met ? "yes" : "no").orElse(target().isPresent() ? "n/a" : ""));
    }

    private String show(OptionalDouble value) {
        return value.isPresent() ? metric.show(value.getAsDouble()) : "n/a";
    }
}
