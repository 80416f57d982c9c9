package dev.limn.bench.codegen;

import dev.limn.bench.measure.Interruption;
import dev.limn.bench.measure.Report;
import dev.limn.bench.measure.RunOptions;
import dev.limn.bench.measure.Runs;
import dev.limn.bench.measure.Stopwatch;
import dev.limn.bench.measure.Surroundings;
import dev.limn.testing.Folders;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jooq.Constants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the generator. */
@Command(
        name = "codegen",
        description =
                "Makes a lake on a server of its own, and has jOOQ's generator and Limn write classes of it in turn,"
                        + " each as a whole process.",
        sortOptions = false)
public final class CodegenBench implements Callable<Integer> {

    @Mixin
    private final CodegenOptions options = new CodegenOptions();

    @Mixin
    private final RunOptions runOptions = new RunOptions();

    private final PrintWriter out;
    private final PrintWriter err;

    public CodegenBench(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws Exception {
        options.check();
        Path folder = Files.createTempDirectory("limn-bench");
        return Interruption.heededBy(() -> measureIn(folder));
    }

    private int measureIn(Path folder) throws Exception {
        try {
            return measure(folder);
        } finally {
            if (options.keep()) {
                err.println("kept: " + folder);
            } else {
                Folders.delete(folder);
            }
        }
    }

    private int measure(Path folder) throws Exception {
        Installation installation = Installation.in(folder, options.stockArchive());
        Stopwatch stopwatch = new Stopwatch(folder);
        try (LakeServer server = LakeServer.start(folder, err::println)) {
            Runs runs = new Runs(runOptions.runs(), err::println);
            Bench bench = new Bench(server, installation, stopwatch, options, runs);
            warmUp(bench);
            measure(bench, runs, setting(server));
            return runs.failed() ? 1 : 0;
        }
    }

    private void measure(Bench bench, Runs runs, Map<String, Object> setting) throws Exception {
        try {
            for (Section section : options.sections()) {
                section.measure(bench);
            }
        } finally {
            // Also when it is ended early: an hour's figures are worth having.
            new Report(setting, runs.measures(), Targets.of(presetsToCompare())).publish(out, runOptions.json());
        }
    }

    // Builds the command if need be, and lets each JVM archive the classes that generating loads.
    private void warmUp(Bench bench) throws Exception {
        LakeDatabase lake = bench.lake(options.lake().resized(2, options.lake().columns()));
        bench.installation().forgetArchives();
        for (Generator side : options.sides()) {
            if (side != Generator.LEAN) {
                bench.generateFirst(lake, side);
            }
        }
    }

    private Set<Generator> presetsToCompare() {
        Set<Generator> presets = options.limnSides();
        return presets.isEmpty() ? EnumSet.of(Generator.FULL) : presets;
    }

    private Map<String, Object> setting(LakeServer server) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("lake", options.lake().toString());
        setting.put("arrays", options.lake().arrays());
        setting.put("comments", options.lake().comments());
        setting.put("seed", options.lake().seed());
        setting.put("runs", runOptions.runs());
        setting.put("line", options.lineLake().toString());
        setting.put("memory", options.memoryLake() + " in -Xmx" + options.memoryHeap());
        setting.put("jOOQ", Constants.FULL_VERSION + (options.stockArchive() ? " with an archive" : ""));
        setting.putAll(Surroundings.with(server.version()));
        return setting;
    }
}
