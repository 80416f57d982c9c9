package dev.limn.credentials;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection URI as libpq reads it
 * (<a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">PostgreSQL's page on it</a>),
 * but with one host.
 */
final class ConnectionUri {

    /** How such a URI starts; {@code jdbc:} is let pass because build files are full of it. */
    static final Pattern START = Pattern.compile("(jdbc:)?postgres(ql)?://.*", Pattern.DOTALL);

    // The last @ ends the password: one that was not encoded does no harm.
    private static final Pattern PARTS = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:([^/?:]*?)(?::([^/?]*))?@)?(\\[[^/?\\]]*\\]|[^/?@:]*)(?::([^/?@]*))?(?:/([^?]*))?(?:\\?(.*))?");

    private ConnectionUri() {}

    /** Adds what the URI says to the draft. */
    static void read(String uri, Draft draft) {
        Matcher parts = PARTS.matcher(uri.strip());
        if (!parts.matches()) {
            draft.problem("", "not a connection URI", Origin.uri("").howToSet().apply("host"));
            return;
        }
        set("user", parts.group(1), draft);
        set("password", parts.group(2), draft);
        set("host", withoutBrackets(parts.group(3)), draft);
        set("port", parts.group(4), draft);
        set("dbname", parts.group(5), draft);
        if (parts.group(6) != null) {
            for (String parameter : parts.group(6).split("&")) {
                readParameter(parameter, draft);
            }
        }
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static void set(String key, @Nullable String encoded, Draft draft) {
        if (encoded != null && !encoded.isEmpty()) {
            draft.put(key, decode(key, encoded, draft));
        }
    }

    private static void readParameter(String parameter, Draft draft) {
        int equals = parameter.indexOf('=');
        String key = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : decode(key, parameter.substring(equals + 1), draft);
        boolean askedForTls = key.equals("ssl") && value.equals("true");
        if (!askedForTls && !LibpqServiceFile.HARMLESS.contains(key)) {
            draft.write(key, value, "");
        }
    }

    private static String decode(String key, String encoded, Draft draft) {
        try {
            // In a URI a plus is a plus; only forms use it for a blank.
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            draft.problem(key, "a % that is not followed by two hexadecimal digits", "write %25 for a percent sign");
            return "-";
        }
    }
}
