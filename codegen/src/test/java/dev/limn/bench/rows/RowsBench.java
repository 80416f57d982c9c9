package dev.limn.bench.rows;

import dev.limn.bench.measure.Interruption;
import dev.limn.bench.measure.Report;
import dev.limn.bench.measure.RunOptions;
import dev.limn.bench.measure.Runs;
import dev.limn.bench.measure.Scale;
import dev.limn.bench.measure.Surroundings;
import dev.limn.testing.Folders;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jooq.Constants;
import picocli.CommandLine.Mixin;

/** What measuring rows on their way takes, whichever way: a server, runs, a report. */
abstract class RowsBench implements Callable<Integer> {

    @Mixin
    private final RowsOptions options = new RowsOptions();

    @Mixin
    private final RunOptions runOptions = new RunOptions();

    private final PrintWriter out;
    private final PrintWriter err;

    RowsBench(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    RowsOptions options() {
        return options;
    }

    abstract void measure(Scene scene, Runs runs) throws Exception;

    /** Who is to be compared, after all has been measured. */
    abstract Scale scale();

    /** What only this benchmark can be told, and was. */
    abstract Map<String, Object> setting();

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("limn-bench");
        return Interruption.heededBy(() -> {
            try {
                return measureIn(folder);
            } finally {
                Folders.delete(folder);
            }
        });
    }

    private int measureIn(Path folder) throws Exception {
        Runs runs = new Runs(runOptions.runs(), err::println);
        try (Scene scene = Scene.in(folder)) {
            Map<String, Object> setting = new LinkedHashMap<>(Map.of("rows", options.rows()));
            setting.putAll(setting());
            setting.put("runs", runOptions.runs());
            setting.put("jOOQ", Constants.FULL_VERSION);
            setting.putAll(Surroundings.with(scene.serverVersion()));
            try {
                measure(scene, runs);
            } finally {
                new Report(setting, runs.measures(), scale()).publish(out, runOptions.json());
            }
        }
        return runs.failed() ? 1 : 0;
    }
}
