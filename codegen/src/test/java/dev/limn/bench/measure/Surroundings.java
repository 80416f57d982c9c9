package dev.limn.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What figures depend on besides what is measured. */
public final class Surroundings {

    private Surroundings() {}

    /** By names for a report, in its order. */
    public static Map<String, Object> with(String serverVersion) {
        Map<String, Object> surroundings = new LinkedHashMap<>();
        surroundings.put("PostgreSQL", serverVersion);
        surroundings.put("JDK", Runtime.version().toString());
        surroundings.put("cores", Runtime.getRuntime().availableProcessors());
        surroundings.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        // What else the machine was doing when this began; negative where the system does not tell.
        surroundings.put(
                "load", Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 10) / 10.0);
        return surroundings;
    }
}
