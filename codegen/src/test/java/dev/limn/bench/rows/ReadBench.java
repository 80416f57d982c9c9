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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures reading rows: all of them, and single ones. */
@Command(
        name = "read",
        description =
                "Has the driver alone, jOOQ and Limn read a table, in portions of the same size; Limn read many times as"
                        + " many rows in little memory; and jOOQ and Limn look single rows up. Each is a process of its own; what"
                        + " these take to start and to warm up is not counted, but in CPU time and memory.",
        sortOptions = false)
public final class ReadBench extends RowsBench {

    @Option(names = "--look-ups", paramLabel = "N", description = "Rows to look up by primary key (${DEFAULT-VALUE}).")
    private int lookUps = 50_000;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How many times as many rows are read in little memory (${DEFAULT-VALUE}).")
    private int times = 10;

    @Option(names = "--small-heap", paramLabel = "SIZE", description = "-Xmx of these (${DEFAULT-VALUE}).")
    private String smallHeap = "32m";

    public ReadBench(PrintWriter out, PrintWriter err) {
        super(out, err);
    }

    @Override
    Map<String, Object> setting() {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("look-ups", lookUps);
        setting.put("little memory", smallHeap);
        return setting;
    }

    @Override
    void measure(Scene scene, Runs runs) throws Exception {
        scene.fill(options().rows());
        long all = LongStream.range(0, options().rows()).map(ReadBench::sum).sum();
        Set<Streamer> streamers = EnumSet.allOf(Streamer.class);
        runs.measure(runs.begin("stream"), streamers, side -> run(scene, Job.READ, side, 1, all));
        Measure memory = runs.begin(memory());
        for (Streamer streamer : streamers) {
            runs.once(
                    memory,
                    streamer,
                    side -> scene.run(Job.READ, side, options().rows(), times, smallHeap, all * times));
        }
        long found = Job.ids(options().rows(), lookUps).map(ReadBench::sum).sum();
        runs.measure(
                runs.begin("look-ups"),
                EnumSet.allOf(Finder.class),
                side -> run(scene, Job.FIND, side, lookUps, found));
    }

    private <S extends Enum<S> & Side> Sample run(Scene scene, Job job, S side, int times, long expected)
            throws Exception {
        return scene.run(job, side, options().rows(), times, options().heap(), expected);
    }

    private String memory() {
        return "stream of %d in %s".formatted(options().rows() * times, smallHeap);
    }

    private static long sum(long number) {
        return ReadingRecord.of(number).sum();
    }

    @Override
    Scale scale() {
        return new Scale(
                "other",
                List.of(
                        new Comparison("against JDBC", Streamer.JDBC, Streamer.LIMN),
                        new Comparison("against jOOQ", Streamer.JOOQ, Streamer.LIMN),
                        new Comparison("against jOOQ", Finder.JOOQ, Finder.LIMN)),
                Map.of(
                        new Scale.Key("stream", "against JDBC", Metric.WALL), new Target.TimesMore(1.3),
                        new Scale.Key(memory(), "against JDBC", Metric.WALL), new Target.Ends(),
                        new Scale.Key("look-ups", "against jOOQ", Metric.WALL), new Target.TimesMore(1.1)));
    }
}
