package dev.limn.bench.rows;

import dev.limn.bench.measure.Comparison;
import dev.limn.bench.measure.Measure;
import dev.limn.bench.measure.Metric;
import dev.limn.bench.measure.Runs;
import dev.limn.bench.measure.Sample;
import dev.limn.bench.measure.Scale;
import dev.limn.bench.measure.Side;
import dev.limn.bench.measure.Target;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures writing many rows. */
@Command(
        name = "write",
        description =
                "Has jOOQ in each of its settings and Limn's copyInto write rows into an empty table, and then the best"
                        + " of jOOQ's and copyInto more of them, each as a process of its own. What these take to start and to"
                        + " warm up is not counted, but in CPU time and memory.",
        sortOptions = false)
public final class WriteBench extends RowsBench {

    /** Who writes all rows. */
    private enum Finalist implements Side {
        JOOQ,
        LIMN
    }

    private static final String KEYED = "all rows, with a primary key";
    private static final String KEYLESS = "all rows, without one";
    private static final Target FOUR_TIMES = new Target.TimesLess(4);

    @Option(
            names = "--trial-rows",
            paramLabel = "N",
            description = "Rows to find jOOQ's best setting with (${DEFAULT-VALUE}).")
    private long trialRows = 100_000;

    @Option(
            names = "--settings",
            split = ",",
            paramLabel = "SETTING",
            description = "Only these of jOOQ's settings: ${COMPLETION-CANDIDATES}; COPY is Limn.")
    private Set<Writer> settings = Writer.settingsOfJooq();

    private Writer best = Writer.BATCH;

    public WriteBench(PrintWriter out, PrintWriter err) {
        super(out, err);
    }

    @Override
    Map<String, Object> setting() {
        return Map.of("trial", trialRows);
    }

    @Override
    void measure(Scene scene, Runs runs) throws Exception {
        Measure trial = runs.begin("trial", EnumSet.of(Metric.WALL));
        Set<Writer> sides = EnumSet.of(Writer.COPY);
        sides.addAll(settings);
        runs.measure(trial, sides, writer -> write(scene, writer, trialRows, true));
        best = best(trial);
        all(scene, runs.begin(KEYED), runs, true);
        all(scene, runs.begin(KEYLESS), runs, false);
    }

    private void all(Scene scene, Measure measure, Runs runs, boolean keyed) throws Exception {
        runs.measure(
                measure,
                EnumSet.allOf(Finalist.class),
                finalist -> write(
                        scene,
                        finalist == Finalist.LIMN ? Writer.COPY : best,
                        options().rows(),
                        keyed));
    }

    private Sample write(Scene scene, Writer writer, long rows, boolean keyed) throws Exception {
        scene.empty(keyed);
        return scene.run(Job.WRITE, writer, rows, 1, options().heap(), rows);
    }

    private Writer best(Measure trial) {
        return settings.stream()
                .filter(setting -> setting != Writer.COPY)
                .min(Comparator.comparingDouble(
                        setting -> trial.median(setting, Metric.WALL).orElse(Double.MAX_VALUE)))
                .orElseThrow(() -> new IllegalArgumentException("--settings names none of jOOQ's"));
    }

    @Override
    Scale scale() {
        Stream<Comparison> trial =
                settings.stream().map(setting -> new Comparison(setting.toString(), setting, Writer.COPY));
        Comparison all = new Comparison(best.toString(), Finalist.JOOQ, Finalist.LIMN);
        return new Scale(
                "jOOQ",
                Stream.concat(trial, Stream.of(all)).toList(),
                Map.of(target(KEYED), FOUR_TIMES, target(KEYLESS), FOUR_TIMES));
    }

    private Scale.Key target(String measure) {
        return new Scale.Key(measure, best.toString(), Metric.WALL);
    }
}
