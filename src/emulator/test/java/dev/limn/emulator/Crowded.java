package dev.limn.emulator;

import dev.limn.emulator.access.OpenSession;
import dev.limn.emulator.testing.RunningEmulator;
import dev.limn.emulator.testing.SharedSpark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * The emulator of the tests of limits: several sessions, and one query at a time. Its clock is put forward, and whoever
 * uses it leaves it without sessions and faults.
 */
final class Crowded {

    static final int SESSIONS = 6;

    /** A trillion rows to count: longer than any test waits. */
    static final String LONG_QUERY = "SELECT count(*) AS n FROM range(1000000) a CROSS JOIN range(1000000) b";

    private static final Emulator EMULATOR =
            RunningEmulator.start(EmulatorOptions.builder().sessions(SESSIONS).events(200));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(EMULATOR::close));
    }

    private Crowded() {}

    static Emulator emulator() {
        return EMULATOR;
    }

    static Connection connect() throws SQLException {
        return connect(EMULATOR.database());
    }

    static Connection connect(String database) throws SQLException {
        return RunningEmulator.connect(EMULATOR, database, patient());
    }

    /** Signs in with another property than usual. */
    static Connection connectWith(String property, String value) throws SQLException {
        Properties more = patient();
        more.setProperty(property, value);
        return RunningEmulator.connect(EMULATOR, EMULATOR.database(), more);
    }

    /** So that a server which does not answer fails a test instead of stopping it. */
    static Properties patient() {
        Properties properties = new Properties();
        properties.setProperty("socketTimeout", "40");
        return properties;
    }

    /** Ends what a test has left. */
    static void clear() {
        EMULATOR.faults().slowQueries(Duration.ZERO);
        EMULATOR.faults().failQueries(0);
        EMULATOR.sessions().killAll();
        untilSparkRests();
    }

    /** For what happens soon, on a machine that is busy. */
    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
    }

    static void untilBusy(long sessions) {
        soon().until(() -> EMULATOR.sessions().list().stream()
                        .map(OpenSession::idleSince)
                        .filter(idle -> idle.isEmpty())
                        .count()
                == sessions);
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
