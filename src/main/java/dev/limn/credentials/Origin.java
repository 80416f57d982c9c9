package dev.limn.credentials;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where settings were read from, and how a person changes them there.
 *
 * @param name what to call it in messages
 * @param howToSet words that tell how to give a key a value there
 * @param quotable whether a wrong value may be shown; in a mistyped URI, a piece of the password may stand anywhere
 * @param folder where relative paths start
 */
record Origin(String name, UnaryOperator<String> howToSet, boolean quotable, Path folder) {

    private static final Path HERE = Path.of("");
    private static final Map<String, String> VARIABLES = Map.of("dbname", "PGDATABASE");

    static Origin lines(Path file) {
        return new Origin(file.toString(), key -> "add a line " + key + "=…", true, folderOf(file));
    }

    static Origin json(Path file) {
        return new Origin(file.toString(), key -> "add \"" + key + "\": \"…\"", true, folderOf(file));
    }

    static Origin uri(String name) {
        return new Origin(
                name,
                key -> switch (key) {
                    case "host", "port", "dbname", "user", "password" ->
                        "write postgresql://user:password@host:port/dbname, other characters percent-encoded";
                    default -> "add ?" + key + "=…";
                },
                false,
                HERE);
    }

    static Origin environment() {
        return new Origin("environment", key -> "set " + variable(key), true, HERE);
    }

    static Origin builder() {
        return new Origin("builder", key -> "call " + key + "(…)", true, HERE);
    }

    /** libpq's environment variable for a key. */
    static String variable(String key) {
        return VARIABLES.getOrDefault(key, "PG" + key.toUpperCase(Locale.ROOT));
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }
}
