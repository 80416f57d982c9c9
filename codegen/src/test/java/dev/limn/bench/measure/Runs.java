package dev.limn.bench.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Has sides take turns, and keeps what they took. */
public final class Runs {

    /** One run of one side. */
    public interface Task<S extends Side> {
        Sample run(S side) throws Exception;
    }

    private static final Set<Metric> COSTS = EnumSet.of(Metric.WALL, Metric.CPU, Metric.MEMORY);

    private final int times;
    private final Consumer<String> progress;
    private final List<Measure> measures = new ArrayList<>();

    /** @param times runs of each side, unless it is told to run once */
    public Runs(int times, Consumer<String> progress) {
        this.times = times;
        this.progress = progress;
    }

    public List<Measure> measures() {
        return measures;
    }

    public boolean failed() {
        return measures.stream().anyMatch(measure -> !measure.failures().isEmpty());
    }

    /** A measure of its own name, with these metrics besides the costs. */
    public Measure begin(String name, Metric... more) {
        Set<Metric> shown = EnumSet.copyOf(COSTS);
        shown.addAll(List.of(more));
        return begin(name, shown);
    }

    /** A measure of its own name, with these metrics alone. */
    public Measure begin(String name, Set<Metric> shown) {
        Measure measure = new Measure(name, shown);
        measures.add(measure);
        return measure;
    }

    /** Runs the sides in turn, as often as is asked for; a side that fails is not run again. */
    public <S extends Side> void measure(Measure measure, Collection<S> sides, Task<S> task) throws Exception {
        for (int run = 1; run <= times; run++) {
            for (S side : sides) {
                once(measure, side, task);
            }
        }
    }

    /** One run of one side, unless it failed before. */
    public <S extends Side> void once(Measure measure, S side, Task<S> task) throws Exception {
        if (measure.failures().containsKey(side)) {
            return;
        }
        try {
            Sample sample = task.run(side);
            measure.add(side, sample);
            progress.accept(measure.name() + ", " + side + ": "
                    + Metric.WALL.show(sample.get(Metric.WALL).orElse(Double.NaN)));
        } catch (CommandFailedException e) {
            measure.fail(side, String.valueOf(e.getMessage()));
            progress.accept(measure.name() + ", " + side + ": " + e.getMessage());
        }
    }
}
