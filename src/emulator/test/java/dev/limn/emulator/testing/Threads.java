package dev.limn.emulator.testing;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The threads of this JVM, the virtual ones too, as it lists them itself. */
public final class Threads {

    private static final Pattern THREAD = Pattern.compile("\"tid\": *\"?(\\d+)\"?,[^{}]*?\"name\": *\"([^\"]+)\"");

    private Threads() {}

    /** Those whose names match, each by its number and name. */
    public static Set<String> named(Pattern name) throws IOException {
        Path folder = Files.createTempDirectory("limn-threads");
        Path file = folder.resolve("threads.json");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.JSON);
            return new TreeSet<>(THREAD.matcher(Files.readString(file))
                    .results()
                    .filter(thread -> name.matcher(thread.group(2)).matches())
                    .map(thread -> thread.group(1) + " " + thread.group(2))
                    .toList());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
