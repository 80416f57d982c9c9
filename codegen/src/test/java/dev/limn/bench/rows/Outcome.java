package dev.limn.bench.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a fork tells.
 *
 * @param seconds without its start and its warming up
 * @param sum of what it saw, which is the same for all sides
 */
record Outcome(double seconds, long sum) {

    static Outcome of(Callable<? extends Number> work) throws Exception {
        long start = System.nanoTime();
        long sum = work.call().longValue();
        return new Outcome((System.nanoTime() - start) / 1e9, sum);
    }

    void writeTo(Path file) throws IOException {
        Files.write(file, List.of(Double.toString(seconds), Long.toString(sum)));
    }

    static Outcome readFrom(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new Outcome(Double.parseDouble(lines.get(0)), Long.parseLong(lines.get(1)));
    }
}
