package dev.limn.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most physical memory that the largest of a process's children had, as far as the system tells: Linux does. */
final class PeakMemory {

    private static final String HIGH_WATER = "VmHWM:";

    private final ProcessHandle process;
    private long kibibytes;

    PeakMemory(ProcessHandle process) {
        this.process = process;
    }

    /** The system keeps the peak itself while a process lives: it is enough to look shortly before the end. */
    void look() {
        process.descendants().forEach(child -> kibibytes = Math.max(kibibytes, highWater(child.pid())));
    }

    Sample addTo(Sample sample) {
        return kibibytes == 0 ? sample : sample.with(Metric.MEMORY, kibibytes * 1024.0);
    }

    private static long highWater(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(HIGH_WATER))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has ended since, or this is not Linux
        }
    }
}
