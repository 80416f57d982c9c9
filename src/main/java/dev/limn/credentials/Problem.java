package dev.limn.credentials;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with stored credentials.
 *
 * @param source the file or environment it was found in
 * @param key the setting it is about; empty when it is about the source as a whole
 * @param what what is wrong; never holds a secret
 * @param remedy what to do about it
 */
public record Problem(String source, String key, String what, String remedy) {

    public Problem {
        requireNonNull(source, "source");
        requireNonNull(key, "key");
        requireNonNull(what, "what");
        requireNonNull(remedy, "remedy");
    }

    /** The whole story in one line. */
    @Override
    public String toString() {
        return source + ": " + (key.isEmpty() ? "" : key + ": ") + what + " (" + remedy + ")";
    }
}
