package dev.limn.emulator;

import dev.limn.emulator.testing.Threads;
import java.io.IOException;
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

    private static final Pattern OURS = Pattern.compile("limn-.+");

    static Remains now() throws IOException {
        return new Remains(
                Threads.named(OURS),
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
}
