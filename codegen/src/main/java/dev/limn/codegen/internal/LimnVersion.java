package dev.limn.codegen.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Says which Limn this is. */
public final class LimnVersion {

    private LimnVersion() {}

    public static String text() {
        try (InputStream version = requireNonNull(LimnVersion.class.getResourceAsStream("/dev/limn/cli/version.txt"))) {
            return new String(version.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
