package dev.limn.bench.codegen;

import dev.limn.bench.measure.Command;
import dev.limn.bench.measure.Measure;
import dev.limn.bench.measure.Metric;
import dev.limn.bench.measure.Sample;
import dev.limn.testing.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

/** From a file that Limn wrote of the catalogue; jOOQ has nothing like it. */
final class SnapshotSection {

    private SnapshotSection() {}

    static void run(Bench bench) throws Exception {
        LakeDatabase lake = bench.lake(bench.options().lake());
        Path file = lake.folder().resolve("catalog.json");
        Measure written = bench.begin("snapshot, written", Metric.BYTES, Metric.STATEMENTS);
        // A snapshot does not depend on the preset.
        bench.measure(written, EnumSet.of(Generator.FULL), side -> {
            Command snapshot = bench.installation().snapshot(lake.credentials(), file);
            // The first run of a subcommand archives its classes, as the warm-up did for generate.
            if (!Files.deleteIfExists(file)) {
                bench.run(snapshot);
                Files.delete(file);
            }
            Sample sample = bench.withTraffic(snapshot);
            return sample.with(Metric.BYTES, Files.size(file));
        });
        if (written.failures().isEmpty()) {
            generate(bench, lake, file);
        }
    }

    private static void generate(Bench bench, LakeDatabase lake, Path file) throws Exception {
        Metric[] shown = {Metric.FILES, Metric.BYTES, Metric.STATEMENTS, Metric.CONNECTIONS};
        Measure cold = bench.begin("snapshot, cold", shown);
        bench.measure(cold, bench.options().limnSides(), side -> {
            Folders.delete(output(lake, side));
            return again(bench, lake, file, side);
        });
        Measure unchanged = bench.begin("snapshot, unchanged", shown);
        unchanged.failures().putAll(cold.failures());
        bench.measure(unchanged, bench.options().limnSides(), side -> again(bench, lake, file, side));
    }

    private static Sample again(Bench bench, LakeDatabase lake, Path file, Generator side) throws Exception {
        Path output = output(lake, side);
        return bench.generate(bench.installation().generateFrom(file, side, output), output);
    }

    private static Path output(LakeDatabase lake, Generator side) {
        return lake.folder().resolve("snapshot-" + side);
    }
}
