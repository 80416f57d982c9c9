package dev.limn.emulator;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What there is of emulators in this JVM and on this machine.
 *
 * @param threads by number and name, the virtual ones too
 * @param processes numbers of this JVM's PostgreSQL servers
 */
record Remains(Set<String> threads, Set<Long> processes) {

    static final Remains NONE = new Remains(Set.of(), Set.of());

    private static final Pattern THREAD = Pattern.compile("\"tid\": *\"?(\\d+)\"?,[^{}]*?\"name\": *\"(limn-[^\"]+)\"");

    static Remains now() throws IOException {
        return new Remains(
                ourThreads(),
                ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().command().orElse("").contains("postgres"))
                        .map(ProcessHandle::pid)
                        .collect(Collectors.toSet()));
    }

    /** What was not there before. */
    Remains since(Remains before) {
        Set<String> newThreads = new TreeSet<>(threads);
        newThreads.removeAll(before.threads);
        Set<Long> newProcesses = new TreeSet<>(processes);
        newProcesses.removeAll(before.processes);
        return new Remains(newThreads, newProcesses);
    }

    private static Set<String> ourThreads() throws IOException {
        Path folder = Files.createTempDirectory("limn-threads");
        Path file = folder.resolve("threads.json");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.JSON);
            return new TreeSet<>(THREAD.matcher(Files.readString(file))
                    .results()
                    .map(thread -> thread.group(1) + " " + thread.group(2))
                    .toList());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
