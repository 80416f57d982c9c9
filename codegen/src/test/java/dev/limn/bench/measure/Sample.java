package dev.limn.bench.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What one run took. What the platform cannot tell, or what does not apply, is missing. */
public record Sample(Map<Metric, Double> values) {

    public OptionalDouble get(Metric metric) {
        Double value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public Sample with(Metric metric, double value) {
        Map<Metric, Double> more = new EnumMap<>(values);
        more.put(metric, value);
        return new Sample(more);
    }
}
