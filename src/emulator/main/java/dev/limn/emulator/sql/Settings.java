package dev.limn.emulator.sql;

import dev.limn.emulator.query.SqlFailure;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What SET has set in a session, names in any case. Any name may be set, as in Spark; only those below do something.
 * Those of Query Service are in its SQL syntax page.
 */
final class Settings {

    /** Complex columns of a SELECT come as JSON. */
    static final String AUTO_TO_JSON = "auto_to_json";
    /** A SNAPSHOT clause whose first snapshot has expired starts at the earliest there is. */
    static final String SNAPSHOT_FALLBACK = "resolve_fallback_snapshot_on_failure";
    /** Unless false, {@code _acp_system_metadata} is not seen. */
    static final String DROP_SYSTEM_COLUMNS = "drop_system_columns";

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Settings(Map<String, String> initial) {
        values.putAll(initial);
        values.put(AUTO_TO_JSON, "false");
        values.put(SNAPSHOT_FALLBACK, "false");
        values.put(DROP_SYSTEM_COLUMNS, "true");
    }

    void set(String name, String value) {
        if (ServerParameters.FIXED.contains(name)) {
            throw SqlFailure.error("42601", "parameter \"" + name + "\" cannot be changed");
        }
        values.put(name, value);
    }

    /** @throws SqlFailure 42704 if nobody ever set it */
    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw SqlFailure.error("42704", "unrecognized configuration parameter \"" + name + "\"");
        }
        return value;
    }

    boolean isTrue(String name) {
        return values.getOrDefault(name, "false").equalsIgnoreCase("true");
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }
}
