package dev.limn.emulator.wire;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The threads of servers, the virtual ones too, as the JVM itself lists them. */
final class ServerThreads {

    private static final Pattern THREAD =
            Pattern.compile("\"tid\": *\"?(\\d+)\"?,[^{}]*?\"name\": *\"(limn-(?:wire|session)-\\d+)\"");

    private ServerThreads() {}

    /** Each by its number and name. */
    static Set<String> running() throws IOException {
        Path folder = Files.createTempDirectory("limn-threads");
        Path file = folder.resolve("threads.json");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.JSON);
            return new TreeSet<>(THREAD.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult thread) -> thread.group(1) + " " + thread.group(2))
                    .toList());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
