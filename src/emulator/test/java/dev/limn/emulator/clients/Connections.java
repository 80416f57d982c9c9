package dev.limn.emulator.clients;

import dev.limn.emulator.Emulator;
import java.nio.file.Path;
import java.time.Duration;

/** How libpq's keywords and values say where an emulator is. */
final class Connections {

    private Connections() {}

    static String keywords(Emulator emulator, String database) {
        return keywords(emulator, database, "verify-full", emulator.authorityFile());
    }

    static String keywords(Emulator emulator, String database, String sslMode, Path authority) {
        return "sslmode=" + sslMode + " sslrootcert=" + authority + " host=" + emulator.host() + " port="
                + emulator.port() + " dbname=" + database + " user=" + emulator.user() + " password="
                + emulator.token(Duration.ofHours(1));
    }
}
