package dev.limn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What all sections measure with; keeps what they measured. */
final class Bench {

    /** One run of one side. */
    interface Task {
        Sample run(Side side) throws Exception;
    }

    private static final Set<Metric> COSTS = EnumSet.of(Metric.WALL, Metric.CPU, Metric.MEMORY);

    private final LakeServer server;
    private final Installation installation;
    private final Stopwatch stopwatch;
    private final CodegenOptions options;
    private final Consumer<String> progress;
    private final List<Measure> measures = new ArrayList<>();

    Bench(
            LakeServer server,
            Installation installation,
            Stopwatch stopwatch,
            CodegenOptions options,
            Consumer<String> progress) {
        this.server = server;
        this.installation = installation;
        this.stopwatch = stopwatch;
        this.options = options;
        this.progress = progress;
    }

    CodegenOptions options() {
        return options;
    }

    Installation installation() {
        return installation;
    }

    List<Measure> measures() {
        return measures;
    }

    boolean failed() {
        return measures.stream().anyMatch(measure -> !measure.failures().isEmpty());
    }

    LakeDatabase lake(Lake lake) throws Exception {
        return server.lake(lake);
    }

    /** A measure of its own name, with these metrics besides the costs. */
    Measure begin(String name, Metric... more) {
        Set<Metric> shown = EnumSet.copyOf(COSTS);
        shown.addAll(List.of(more));
        Measure measure = new Measure(name, shown);
        measures.add(measure);
        return measure;
    }

    /** Runs the sides in turn, as often as is asked for; a side that fails is not run again. */
    void measure(Measure measure, Set<Side> sides, Task task) throws Exception {
        for (int run = 1; run <= options.runs(); run++) {
            for (Side side : sides) {
                once(measure, side, task);
            }
        }
    }

    /** One run of one side, unless it failed before. */
    void once(Measure measure, Side side, Task task) throws Exception {
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

    /** Runs a generator: what it cost, what it asked the server, and what is in the folder then. */
    Sample generate(Command command, Path output) throws Exception {
        return withOutput(withTraffic(command), output);
    }

    /** Makes sure that this side's classes are there, whether they were measured or not. */
    void generateFirst(LakeDatabase lake, Side side) throws Exception {
        if (!Files.isDirectory(lake.output(side))) {
            stopwatch.run(installation.generate(side, lake.credentials(), lake.output(side)));
        }
    }

    Sample run(Command command) throws Exception {
        return stopwatch.run(command);
    }

    Sample withTraffic(Command command) throws Exception {
        long before = server.log().now();
        Sample sample = stopwatch.run(command);
        ServerLog.Traffic traffic = server.log().since(before);
        return sample.with(Metric.STATEMENTS, traffic.statements()).with(Metric.CONNECTIONS, traffic.connections());
    }

    static Sample withOutput(Sample sample, Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            long bytes =
                    files.stream().mapToLong(file -> file.toFile().length()).sum();
            return sample.with(Metric.FILES, files.size()).with(Metric.BYTES, bytes);
        }
    }
}
