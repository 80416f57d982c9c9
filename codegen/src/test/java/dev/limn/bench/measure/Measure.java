package dev.limn.bench.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What was measured under one name: the runs of each side, and why a side has none. */
public record Measure(String name, Set<Metric> shown, Map<Side, List<Sample>> samples, Map<Side, String> failures) {

    Measure(String name, Set<Metric> shown) {
        this(name, EnumSet.copyOf(shown), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public void add(Side side, Sample sample) {
        samples.computeIfAbsent(side, none -> new ArrayList<>()).add(sample);
    }

    void fail(Side side, String why) {
        failures.put(side, why);
        samples.remove(side);
    }

    public List<Sample> of(Side side) {
        return samples.getOrDefault(side, List.of());
    }

    /** Empty if that was not measured. */
    public OptionalDouble median(Side side, Metric metric) {
        List<Double> values = of(side).stream()
                .map(sample -> sample.get(metric))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted()
                .toList();
        int half = values.size() / 2;
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                values.size() % 2 == 1 ? values.get(half) : (values.get(half - 1) + values.get(half)) / 2);
    }

    /** A line for each metric that was measured; where Limn failed, for what it was to show. */
    List<Row> rows(Scale scale) {
        return scale.comparisons().stream()
                .flatMap(compared -> shown.stream().map(metric -> row(compared, metric, scale)))
                .filter(row -> row.failed()
                        ? row.metric() == Metric.WALL || row.target().isPresent()
                        : row.says())
                .toList();
    }

    private Row row(Comparison compared, Metric metric, Scale scale) {
        return new Row(
                name,
                compared.label(),
                metric,
                median(compared.other(), metric),
                median(compared.limn(), metric),
                failures.containsKey(compared.limn()),
                scale.target(name, compared.label(), metric));
    }
}
