package dev.limn.bench.codegen;

import dev.limn.bench.measure.Command;
import dev.limn.bench.measure.Measure;
import dev.limn.bench.measure.Metric;
import dev.limn.bench.measure.Runs;
import dev.limn.bench.measure.Sample;
import dev.limn.bench.measure.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What all sections measure with. */
final class Bench {

    private final LakeServer server;
    private final Installation installation;
    private final Stopwatch stopwatch;
    private final CodegenOptions options;
    private final Runs runs;

    Bench(LakeServer server, Installation installation, Stopwatch stopwatch, CodegenOptions options, Runs runs) {
        this.server = server;
        this.installation = installation;
        this.stopwatch = stopwatch;
        this.options = options;
        this.runs = runs;
    }

    CodegenOptions options() {
        return options;
    }

    Installation installation() {
        return installation;
    }

    LakeDatabase lake(Lake lake) throws Exception {
        return server.lake(lake);
    }

    Measure begin(String name, Metric... more) {
        return runs.begin(name, more);
    }

    void measure(Measure measure, Set<Generator> sides, Runs.Task<Generator> task) throws Exception {
        runs.measure(measure, sides, task);
    }

    void once(Measure measure, Generator side, Runs.Task<Generator> task) throws Exception {
        runs.once(measure, side, task);
    }

    /** Runs a generator: what it cost, what it asked the server, and what is in the folder then. */
    Sample generate(Command command, Path output) throws Exception {
        return withOutput(withTraffic(command), output);
    }

    /** Makes sure that this side's classes are there, whether they were measured or not. */
    void generateFirst(LakeDatabase lake, Generator side) throws Exception {
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
