package dev.limn.bench.codegen;

import static java.util.Map.entry;

import dev.limn.bench.measure.Comparison;
import dev.limn.bench.measure.Metric;
import dev.limn.bench.measure.Scale;
import dev.limn.bench.measure.Target;
import java.util.Collection;
import java.util.Map;

/** What generating is to come to. */
final class Targets {

    private static final Map<Scale.Key, Target> ALL = Map.ofEntries(
            times("cold", Generator.FULL, Metric.WALL, 4),
            times("cold", Generator.LEAN, Metric.WALL, 8),
            times("unchanged", Generator.FULL, Metric.WALL, 25),
            times("one table changed", Generator.FULL, Metric.WALL, 20),
            atMost("snapshot, unchanged", Generator.FULL, Metric.WALL, 1),
            atMost("snapshot, unchanged", Generator.FULL, Metric.CONNECTIONS, 0),
            times("line of 80 ms", Generator.FULL, Metric.WALL, 12),
            atMost("line of 80 ms", Generator.FULL, Metric.STATEMENTS, 40),
            times("javac", Generator.LEAN, Metric.CPU, 2),
            atMost("growth", Generator.FULL, Metric.GROWTH, 4.5),
            entry(key("memory", Generator.FULL, Metric.WALL), new Target.Ends()));

    private Targets() {}

    /** Of Limn's presets, each against stock. */
    static Scale of(Collection<Generator> presets) {
        return new Scale(
                Generator.STOCK.toString(),
                presets.stream()
                        .map(preset -> new Comparison(preset.toString(), Generator.STOCK, preset))
                        .toList(),
                ALL);
    }

    private static Scale.Key key(String measure, Generator side, Metric metric) {
        return new Scale.Key(measure, side.toString(), metric);
    }

    private static Map.Entry<Scale.Key, Target> times(String measure, Generator side, Metric metric, double times) {
        return entry(key(measure, side, metric), new Target.TimesLess(times));
    }

    private static Map.Entry<Scale.Key, Target> atMost(String measure, Generator side, Metric metric, double limit) {
        return entry(key(measure, side, metric), new Target.AtMost(limit, metric));
    }
}
