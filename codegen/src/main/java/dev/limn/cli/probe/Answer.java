package dev.limn.cli.probe;

import org.jspecify.annotations.Nullable;

/**
 * What a server says to a question. Immutable.
 *
 * @param name the question's
 * @param question in words
 * @param isSwitch whether the emulator can be told the answer
 * @param value the answer; null when it could not be found out
 * @param remark why not; empty otherwise
 */
public record Answer(
        String name,
        String question,
        boolean isSwitch,
        @Nullable String value,
        String remark) {

    /** The value, or why there is none. */
    public String words() {
        return value == null ? "? " + remark : value;
    }
}
