package dev.limn.credentials;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * libpq's {@code .pgpass}: lines of {@code hostname:port:database:username:password}, where {@code *} stands for
 * anything and {@code \} goes before a colon or another {@code \}
 * (<a href="https://www.postgresql.org/docs/current/libpq-pgpass.html">PostgreSQL's page on it</a>). Read here and not by
 * the driver, whose reader takes its path from the process and does not look at the permissions.
 */
final class LibpqPasswordFile {

    // Four fields that end at a colon, then the password, which takes the rest of the line.
    private static final String FIELD = "((?:\\\\.|[^\\\\:])*)";
    private static final Pattern LINE = Pattern.compile(FIELD + ":" + FIELD + ":" + FIELD + ":" + FIELD + ":" + "(.*)");

    private LibpqPasswordFile() {}

    /** The password of the first line that matches. */
    static Optional<Secret> find(String text, String host, int port, String dbname, String user) {
        List<String> wanted = List.of(host, Integer.toString(port), dbname, user);
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(line -> line.matches() && matches(line, wanted))
                .findFirst()
                .map(line -> Secret.of(unescape(line.group(5))));
    }

    private static boolean matches(Matcher line, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            String field = line.group(i + 1);
            if (!field.equals("*") && !unescape(field).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String unescape(String field) {
        return field.replaceAll("\\\\([\\\\:])", "$1");
    }
}
