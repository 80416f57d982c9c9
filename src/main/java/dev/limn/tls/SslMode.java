package dev.limn.tls;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How strictly the server's certificate is checked, in libpq's words. libpq's weaker modes ({@code disable},
 * {@code allow}, {@code prefer}) may send a password in the clear, so they do not exist here.
 */
public enum SslMode {
    /**
     * Encrypted, but the server may be anybody: protects against listeners, not against impostors. With a root
     * certificate it checks as {@link #VERIFY_CA} does, as libpq would.
     */
    REQUIRE("require"),

    /** A trusted authority must have signed the server's certificate, for whatever host. */
    VERIFY_CA("verify-ca"),

    /** A trusted authority must have signed the server's certificate for the very host we connect to. The default. */
    VERIFY_FULL("verify-full");

    private final String word;

    SslMode(String word) {
        this.word = word;
    }

    /** The mode that libpq calls by this word; empty when it is unknown or too weak. */
    public static Optional<SslMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }

    /** All words, from strict to lenient, for messages. */
    public static String words() {
        return Arrays.stream(values())
                .sorted(Comparator.reverseOrder())
                .map(SslMode::toString)
                .collect(Collectors.joining(", "));
    }

    /** libpq's word for it. */
    @Override
    public String toString() {
        return word;
    }
}
