package dev.limn.bench.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is compared with whom, and what that is to come to.
 *
 * @param other a word for what Limn is compared with
 * @param targets meant for the sizes that the program has unless told otherwise
 */
public record Scale(String other, List<Comparison> comparisons, Map<Key, Target> targets) {

    /** What a target is for. */
    public record Key(String measure, String label, Metric metric) {}

    Optional<Target> target(String measure, String label, Metric metric) {
        return Optional.ofNullable(targets.get(new Key(measure, label, metric)));
    }

    List<String> headings() {
        return List.of("measure", other, "limn", other + " / limn", "target", "met");
    }
}
