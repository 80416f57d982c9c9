package dev.limn.bench.codegen;

import dev.limn.bench.measure.Command;
import dev.limn.bench.measure.Measure;
import dev.limn.bench.measure.Metric;
import dev.limn.bench.measure.Sample;
import dev.limn.testing.Folders;
import dev.limn.testing.Relay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cold runs where something else than the generator is the point: the line, the number of tables, the memory. */
final class SizedSections {

    private SizedSections() {}

    static void line(Bench bench) throws Exception {
        LakeDatabase lake = bench.lake(bench.options().lineLake());
        for (int milliseconds : bench.options().roundTrips()) {
            try (Relay relay = Relay.to(lake.server().port(), Duration.ofMillis(milliseconds))) {
                Path credentials = lake.credentials(relay.port());
                Measure measure = bench.begin("line of " + milliseconds + " ms", Metric.STATEMENTS);
                bench.measure(measure, bench.options().sides(), side -> cold(bench, lake, side, credentials));
            }
        }
    }

    static void growth(Bench bench) throws Exception {
        LakeDatabase smaller = bench.lake(bench.options().smallerLake());
        LakeDatabase larger = bench.lake(bench.options().largerLake());
        Measure few = bench.begin("growth, " + smaller.lake().tables() + " tables");
        Measure many = bench.begin("growth, " + larger.lake().tables() + " tables");
        Measure growth = bench.begin("growth", Metric.GROWTH);
        bench.measure(few, bench.options().sides(), side -> {
            Sample sample = cold(bench, smaller, side, smaller.credentials());
            bench.once(many, side, large -> cold(bench, larger, large, larger.credentials()));
            return sample;
        });
        bench.options().sides().forEach(side -> compare(few.of(side), many.of(side), side, growth));
    }

    private static void compare(List<Sample> few, List<Sample> many, Generator side, Measure growth) {
        for (int run = 0; run < Math.min(few.size(), many.size()); run++) {
            double times = wall(many.get(run)) / wall(few.get(run));
            growth.add(side, new Sample(Map.of(Metric.GROWTH, times)));
        }
    }

    private static double wall(Sample sample) {
        return sample.get(Metric.WALL).orElseThrow();
    }

    /** Limn alone: to jOOQ, it would be an hour. */
    static void memory(Bench bench) throws Exception {
        LakeDatabase lake = bench.lake(bench.options().memoryLake());
        String heap = "-Xmx" + bench.options().memoryHeap();
        Path output = lake.folder().resolve("memory");
        Set<Generator> sides = bench.options().limnSides();
        sides.retainAll(EnumSet.of(Generator.FULL));
        bench.measure(bench.begin("memory", Metric.FILES, Metric.BYTES), sides, side -> {
            Folders.delete(output);
            Command command = bench.installation()
                    .generate(side, lake.credentials(), output)
                    .with("JAVA_TOOL_OPTIONS", heap);
            return bench.generate(command, output);
        });
    }

    private static Sample cold(Bench bench, LakeDatabase lake, Generator side, Path credentials) throws Exception {
        Folders.delete(lake.output(side));
        return bench.generate(bench.installation().generate(side, credentials, lake.output(side)), lake.output(side));
    }
}
