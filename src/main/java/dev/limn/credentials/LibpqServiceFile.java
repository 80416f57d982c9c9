package dev.limn.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * libpq's service file: a {@code [name]} line, then {@code key=value} lines
 * (<a href="https://www.postgresql.org/docs/current/libpq-pgservice.html">PostgreSQL's page on it</a>). Read here and not
 * by the driver, whose reader writes lines it does not understand, passwords among them, to its log.
 */
final class LibpqServiceFile {

    /** Settings of libpq that have no bearing on where we connect and how safely. */
    static final Set<String> HARMLESS = Set.of(
            "application_name",
            "fallback_application_name",
            "connect_timeout",
            "client_encoding",
            "keepalives",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout");

    private LibpqServiceFile() {}

    /** Adds what the service says to the draft. */
    static void read(Path file, String service, Draft draft) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            draft.problem("service", file + ": cannot be read", "set PGSERVICEFILE to the service file");
            return;
        }
        boolean inService = false;
        boolean found = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                inService = line.equals("[" + service + "]");
                found |= inService;
            } else if (inService && !line.isEmpty() && !line.startsWith("#")) {
                readSetting(line, file, draft);
            }
        }
        if (!found) {
            draft.problem(
                    "service", file + ": has no service of that name", "correct PGSERVICE, or add [" + service + "]");
        }
    }

    private static void readSetting(String line, Path file, Draft draft) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals);
        if (key.equals("password")) {
            Privacy.problem(file).ifPresent(draft::problem);
        }
        if (!HARMLESS.contains(key)) {
            draft.write(key, line.substring(equals + 1), " in " + file);
        }
    }
}
