package dev.limn.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What one run took. What the platform cannot tell, or what does not apply, is missing. */
record Sample(Map<Metric, Double> values) {

    OptionalDouble get(Metric metric) {
        Double value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    Sample with(Metric metric, double value) {
        Map<Metric, Double> more = new EnumMap<>(values);
        more.put(metric, value);
        return new Sample(more);
    }
}
