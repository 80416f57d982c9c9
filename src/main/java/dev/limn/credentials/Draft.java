package dev.limn.credentials;

import dev.limn.tls.ClientCertificate;
import dev.limn.tls.SslMode;
import dev.limn.tls.Tls;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a source says, word for word, and everything wrong with it so far: problems are collected and thrown together.
 */
final class Draft {

    /** The settings that may be stored, in the order messages list them. */
    static final List<String> KEYS = List.of(
            "host",
            "port",
            "dbname",
            "user",
            "password",
            "passwordfile",
            "target",
            "flatten",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey");

    private static final Map<String, String> OTHER_WORDS = Map.of(
            "hostname",
            "host",
            "server",
            "host",
            "database",
            "dbname",
            "db",
            "dbname",
            "username",
            "user",
            "pass",
            "password",
            "pwd",
            "password",
            "ssl",
            "sslmode");

    // The driver builds a URL from the host without encoding it: nothing may pass that means something in a URL.
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%\\w+)?");
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cntrl}");

    private final Origin origin;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Draft(Origin origin) {
        this.origin = origin;
    }

    Draft copy() {
        Draft copy = new Draft(origin);
        copy.values.putAll(values);
        copy.problems.addAll(problems);
        return copy;
    }

    /** Sets a key that is known to be one of {@link #KEYS}; the last value counts. */
    void put(String key, String value) {
        values.put(key, value);
    }

    /** Sets a known key unless another source, read earlier, said it. */
    void putIfAbsent(String key, String value) {
        values.putIfAbsent(key, value);
    }

    /** Sets what a person wrote, who may have mistyped the key or repeated it; {@code where} is for messages. */
    void write(String key, String value, String where) {
        if (!KEYS.contains(key)) {
            problem(printable(key), "unknown key" + where, remedyForUnknown(key));
        } else if (values.putIfAbsent(key, value) != null) {
            problem(key, "said twice" + where, "keep one of them");
        }
    }

    // What stands where a key should may be a piece of a pasted secret.
    private static String printable(String key) {
        return key.matches("[A-Za-z_]{1,24}") ? key : "";
    }

    private static String remedyForUnknown(String key) {
        return Optional.ofNullable(OTHER_WORDS.get(key.toLowerCase(Locale.ROOT)))
                .map(word -> "it is called " + word)
                .orElse("the keys are " + String.join(", ", KEYS));
    }

    void problem(String key, String what, String remedy) {
        problems.add(new Problem(origin.name(), key, what, remedy));
    }

    List<Problem> problems() {
        return problems;
    }

    Origin origin() {
        return origin;
    }

    /** The credentials, or all problems at once. */
    Credentials build(Surroundings surroundings) {
        String host = needed("host", value -> HOST.matcher(value).matches(), "not a host name or an IP address");
        Target target = target();
        int port = port(target);
        String dbname = needed("dbname", Draft::isOneLine, "holds a control character");
        String user = needed("user", Draft::isOneLine, "holds a control character");
        boolean flatten = flatten(target);
        Tls tls = tls();
        Secret password = new PasswordSearch(this, surroundings).find(host, port, dbname, user);
        if (!problems.isEmpty()) {
            throw new CredentialsException(problems);
        }
        return new Credentials(target, host, port, dbname, flatten, user, password, tls);
    }

    /** What is set for a key; empty when there is nothing but blanks. */
    Optional<String> value(String key) {
        return Optional.of(values.getOrDefault(key, "")).map(String::strip).filter(Predicate.not(String::isEmpty));
    }

    /** The password as it was written, blanks included. */
    Optional<String> password() {
        return Optional.of(values.getOrDefault("password", "")).filter(Predicate.not(String::isBlank));
    }

    private String needed(String key, Predicate<String> valid, String otherwise) {
        Optional<String> value = value(key);
        if (value.isEmpty()) {
            problem(key, "missing", origin.howToSet().apply(key));
        } else if (!valid.test(value.get())) {
            problem(key, quoted(value.get()) + otherwise, origin.howToSet().apply(key));
        }
        return value.orElse("");
    }

    private String quoted(String value) {
        return origin.quotable() && isOneLine(value) ? "'" + value + "' is " : "";
    }

    private static boolean isOneLine(String value) {
        return !CONTROL_CHARACTERS.matcher(value).find();
    }

    private Target target() {
        String word = value("target")
                .orElseGet(() -> Target.guess(
                                value("host").orElse(""), value("user").orElse(""))
                        .toString());
        Optional<Target> target = Target.of(word);
        if (target.isEmpty()) {
            problem("target", quoted(word) + "unknown", "use one of " + Target.words());
        }
        return target.orElse(Target.POSTGRESQL);
    }

    private boolean flatten(Target target) {
        String word = value("flatten").orElse("false");
        if (!List.of("true", "false").contains(word)) {
            problem("flatten", quoted(word) + "unknown", "use true or false");
        } else if (word.equals("true") && target != Target.QUERY_SERVICE) {
            problem("flatten", "only " + Target.QUERY_SERVICE + " can", "remove it, or correct target");
        }
        return word.equals("true");
    }

    private int port(Target target) {
        String value = value("port").orElse(Integer.toString(target.port()));
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        problem("port", quoted(value) + "not a port", "a whole number from 1 to 65535");
        return 0;
    }

    private Tls tls() {
        Optional<SslMode> mode = value("sslmode").map(this::sslMode).orElse(Optional.of(SslMode.VERIFY_FULL));
        Optional<Path> root = value("sslrootcert")
                .filter(value -> !value.equals("system"))
                .flatMap(value -> file("sslrootcert", value));
        return new Tls(mode.orElse(SslMode.VERIFY_FULL), root, clientCertificate());
    }

    private Optional<SslMode> sslMode(String word) {
        Optional<SslMode> mode = SslMode.of(word);
        if (mode.isEmpty()) {
            String refusal = List.of("disable", "allow", "prefer").contains(word)
                    ? "refused: it may send the password unencrypted"
                    : "unknown";
            problem("sslmode", quoted(word) + refusal, "use one of " + SslMode.words());
        }
        return mode;
    }

    private Optional<ClientCertificate> clientCertificate() {
        if (value("sslcert").isPresent() != value("sslkey").isPresent()) {
            String missing = value("sslcert").isPresent() ? "sslkey" : "sslcert";
            problem(
                    missing,
                    "missing: sslcert and sslkey go together",
                    origin.howToSet().apply(missing));
        }
        Optional<Path> certificate = value("sslcert").flatMap(value -> file("sslcert", value));
        Optional<Path> key = value("sslkey").flatMap(value -> file("sslkey", value));
        key.flatMap(Privacy::problem).ifPresent(problems::add);
        return certificate.flatMap(crt -> key.map(pk8 -> new ClientCertificate(crt, pk8)));
    }

    /** The file a value names, if it can be read; relative to the source's folder. */
    Optional<Path> file(String key, String value) {
        try {
            Path path = origin.folder().resolve(Surroundings.expandHome(value));
            if (Files.isReadable(path) && !Files.isDirectory(path)) {
                return Optional.of(path);
            }
            problem(key, path + (Files.exists(path) ? ": cannot be read" : ": no such file"), "correct the path");
        } catch (InvalidPathException e) {
            problem(key, "not a path", "correct it");
        }
        return Optional.empty();
    }

    /** Adds what is wrong with another file that this draft leans on. */
    void problem(Problem problem) {
        problems.add(problem);
    }
}
