package dev.limn.emulator;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** How the open questions are answered. Immutable. */
public final class Switches {

    private static final Switches DEFAULTS = new Switches(Map.of());

    private final Map<Switch, String> set;

    private Switches(Map<Switch, String> set) {
        this.set = set;
    }

    /** Every question answered by its default. */
    public static Switches defaults() {
        return DEFAULTS;
    }

    /**
     * These, with one answered differently.
     *
     * @throws IllegalArgumentException if the switch has no such value; the message names those it has
     */
    public Switches with(Switch which, String value) {
        if (!which.choices().contains(value)) {
            throw new IllegalArgumentException("switch " + which.key() + " cannot be '" + value + "': it is one of "
                    + String.join(", ", which.choices()));
        }
        Map<Switch, String> changed = new EnumMap<>(Switch.class);
        changed.putAll(set);
        changed.put(which, value);
        return new Switches(changed);
    }

    /**
     * These, with those that a report of {@code limn probe} answers: a JSON object whose {@code switches} are names and
     * values. Switches that this emulator does not have, or that have no such value, are an error: it could not be what
     * was asked.
     *
     * @throws IllegalArgumentException if it is no such file; the message says why
     */
    public Switches withProbe(Path report) {
        Switches changed = this;
        for (Map.Entry<String, JsonElement> each : ProbeReport.switches(report).entrySet()) {
            changed = changed.with(Switch.of(each.getKey()), each.getValue().getAsString());
        }
        return changed;
    }

    public String get(Switch which) {
        return set.getOrDefault(which, which.choices().get(0));
    }

    /** Whether a switch has a value, which must be one of its. */
    public boolean is(Switch which, String value) {
        if (!which.choices().contains(value)) {
            throw new IllegalArgumentException(which + " is never " + value);
        }
        return get(which).equals(value);
    }
}
