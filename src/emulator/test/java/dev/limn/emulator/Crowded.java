package dev.limn.emulator;

import dev.limn.emulator.access.OpenSession;
import dev.limn.emulator.testing.RunningEmulator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * The emulator of the tests of limits: several sessions, and one query at a time. Its clock is put forward, and whoever
 * uses it leaves it without sessions and faults.
 */
final class Crowded {

    static final int SESSIONS = 6;

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
        return RunningEmulator.connect(EMULATOR, database, Patience.driver());
    }

    /** Signs in with another property than usual. */
    static Connection connectWith(String property, String value) throws SQLException {
        Properties more = Patience.driver();
        more.setProperty(property, value);
        return RunningEmulator.connect(EMULATOR, EMULATOR.database(), more);
    }

    /** Ends what a test has left. */
    static void clear() {
        EMULATOR.faults().slowQueries(Duration.ZERO);
        EMULATOR.faults().failQueries(0);
        EMULATOR.sessions().killAll();
        Patience.untilSparkRests();
    }

    static void untilBusy(long sessions) {
        Patience.soon()
                .until(() -> EMULATOR.sessions().list().stream()
                                .map(OpenSession::idleSince)
                                .filter(idle -> idle.isEmpty())
                                .count()
                        == sessions);
    }
}
