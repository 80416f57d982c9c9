package dev.limn.credentials;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A value that never prints itself, neither as text nor as a hash. Immutable. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Keeps the value as it is, but for line breaks around it: they come from copying and belong to no password. */
    public static Secret of(String value) {
        requireNonNull(value, "value");
        int start = 0;
        int end = value.length();
        while (start < end && isLineBreak(value.charAt(start))) {
            start++;
        }
        while (end > start && isLineBreak(value.charAt(end - 1))) {
            end--;
        }
        return new Secret(value.substring(start, end));
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** The value itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** The same for all secrets: a hash would tell something about the value. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
