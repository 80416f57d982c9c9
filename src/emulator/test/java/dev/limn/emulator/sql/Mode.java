package dev.limn.emulator.sql;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.SQLException;

/** How pgjdbc is told to speak. */
enum Mode {
    DEFAULT,
    SIMPLE("preferQueryMode", "simple"),
    EXTENDED_FOR_PREPARED("preferQueryMode", "extendedForPrepared"),
    /** Keeps statements from their first use on, and so takes values in binary form. */
    BINARY("prepareThreshold", "-1"),
    TEXT("binaryTransfer", "false", "prepareThreshold", "0");

    private final String[] properties;

    Mode(String... properties) {
        this.properties = properties;
    }

    Client open() throws SQLException {
        var emulator = RunningEmulator.shared();
        return Client.open(emulator, emulator.database(), properties);
    }
}
