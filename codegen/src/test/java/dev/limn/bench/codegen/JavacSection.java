package dev.limn.bench.codegen;

import dev.limn.bench.measure.Measure;
import dev.limn.bench.measure.Metric;
import dev.limn.bench.measure.Sample;
import dev.limn.testing.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the classes cost those who compile them. */
final class JavacSection {

    private JavacSection() {}

    static void run(Bench bench) throws Exception {
        LakeDatabase lake = bench.lake(bench.options().lake());
        Measure javac = bench.begin("javac", Metric.FILES, Metric.BYTES);
        bench.measure(javac, bench.options().sides(), side -> {
            bench.generateFirst(lake, side);
            return compile(bench, lake.output(side), lake.folder().resolve("classes"));
        });
    }

    private static Sample compile(Bench bench, Path sources, Path classes) throws Exception {
        Folders.delete(classes);
        Path list = classes.resolveSibling("sources");
        try (Stream<Path> paths = Files.walk(sources)) {
            List<String> files = paths.map(Path::toString)
                    .filter(path -> path.endsWith(".java"))
                    .sorted()
                    .toList();
            Files.write(list, files);
        }
        return Bench.withOutput(bench.run(bench.installation().compile(list, classes)), classes);
    }
}
