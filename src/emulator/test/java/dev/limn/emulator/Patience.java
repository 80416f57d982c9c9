package dev.limn.emulator;

import dev.limn.emulator.testing.SharedSpark;
import java.time.Duration;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait for what a busy machine does soon. */
final class Patience {

    /** A trillion rows to count: longer than any test waits. */
    static final String LONG_QUERY = "SELECT count(*) AS n FROM range(1000000) a CROSS JOIN range(1000000) b";

    private Patience() {}

    /** So that a server which does not answer fails a test instead of stopping it. */
    static Properties driver() {
        Properties properties = new Properties();
        properties.setProperty("socketTimeout", "40");
        return properties;
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
    }

    static void untilSparkWorks() {
        soon().until(() -> runningTasks() > 0);
    }

    static void untilSparkRests() {
        soon().until(() -> runningTasks() == 0);
    }

    private static int runningTasks() {
        int tasks = 0;
        for (var executor : SharedSpark.session().sparkContext().statusTracker().getExecutorInfos()) {
            tasks += executor.numRunningTasks();
        }
        return tasks;
    }
}
