package dev.limn.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures whole processes. Times are the shell's, so that CPU time is the system's account of the process and of all it
 * waited for, threads of the JVM included.
 */
public final class Stopwatch {

    private static final String TIMED = """
            TIMEFORMAT="%R %U %S"
            exec 3>&2
            { time "$@" 2>&3 3>&-; } 2> "$0"\
            """;

    private static final long SHORTEST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 400;

    private final Path times;
    private final Path output;

    /** Writes what it needs for a while into the folder. */
    public Stopwatch(Path folder) {
        this.times = folder.resolve("times");
        this.output = folder.resolve("output");
    }

    /** Runs the command until it ends. */
    public Sample run(Command command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bash", "-c", TIMED, times.toString()));
        words.addAll(command.words());
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(command.environment());
        Process process = builder.start();
        PeakMemory memory = new PeakMemory(process.toHandle());
        try {
            // Looking costs what is measured a little: less and less often, the longer it takes.
            long pause = SHORTEST_PAUSE;
            while (!process.waitFor(pause, TimeUnit.MILLISECONDS)) {
                memory.look();
                pause = Math.min(LONGEST_PAUSE, pause + 1 + pause / 50);
            }
        } finally {
            end(process);
        }
        if (process.exitValue() != 0) {
            throw new CommandFailedException(
                    "%s failed with %d: %s".formatted(command, process.exitValue(), String.join(" | ", lastLines())));
        }
        return memory.addTo(times());
    }

    // It has ended by itself, unless this program is interrupted.
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private List<String> lastLines() throws IOException {
        List<String> lines = Files.readAllLines(output);
        return lines.subList(Math.max(0, lines.size() - 5), lines.size());
    }

    private Sample times() throws IOException {
        String[] seconds = Files.readString(times).strip().replace(',', '.').split(" ");
        double cpu = Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]);
        return new Sample(Map.of(Metric.WALL, Double.parseDouble(seconds[0]), Metric.CPU, cpu));
    }
}
