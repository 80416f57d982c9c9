package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the server says of itself when a session begins, and to SHOW. */
public final class ServerParameters {

    /** As the newest psql page still prints it. */
    public static final String VERSION = "0.1.0";

    static final Set<String> FIXED =
            Set.of("server_version", "server_encoding", "lc_collate", "lc_ctype", "is_superuser");

    private ServerParameters() {}

    /** Those a server reports by itself; {@code DateStyle} is documented, the zone is what the client asked for. */
    public static Map<String, String> reported(Switches switches, Map<String, String> startup, String user) {
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parameters.put("server_version", VERSION);
        parameters.put("server_encoding", "UTF8");
        parameters.put("client_encoding", "UTF8");
        parameters.put("DateStyle", "ISO, MDY");
        parameters.put("integer_datetimes", "on");
        parameters.put("TimeZone", startup.getOrDefault("TimeZone", "UTC"));
        parameters.put("is_superuser", "off");
        parameters.put("session_authorization", user);
        if (!switches.is(Switch.STANDARD_CONFORMING_STRINGS, "absent")) {
            parameters.put("standard_conforming_strings", switches.get(Switch.STANDARD_CONFORMING_STRINGS));
        }
        return parameters;
    }

    /** Those that SHOW knows besides. */
    static Map<String, String> shown(Map<String, String> reported) {
        Map<String, String> parameters = new TreeMap<>(reported);
        parameters.put("lc_collate", "en_US.UTF-8");
        parameters.put("lc_ctype", "en_US.UTF-8");
        parameters.put("extra_float_digits", "1");
        parameters.put("search_path", "public");
        parameters.put("transaction_isolation", "read committed");
        parameters.put("application_name", "");
        return parameters;
    }
}
