package dev.limn.conformance;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** Emulators for tests, and how to reach them. */
public final class QueryService {

    private QueryService() {}

    /** The one that tests share which change nothing in it but tables of their own; it has places for many sessions. */
    public static Emulator shared() {
        return Shared.EMULATOR;
    }

    /** One of a test's own, to be closed by it. */
    public static Emulator start(EmulatorOptions.Builder options) {
        try {
            return Emulator.start(options.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Options for tests that are not about limits. */
    public static EmulatorOptions.Builder roomy() {
        return EmulatorOptions.builder().sessions(50).runningQueries(10).events(2_000);
    }

    /** Credentials with a token for a day. */
    public static Credentials credentials(Emulator emulator) {
        return builder(emulator).build();
    }

    /** The same, to be changed. */
    public static Credentials.Builder builder(Emulator emulator) {
        return Credentials.builder()
                .host(emulator.host())
                .port(emulator.port())
                .dbname(emulator.database())
                .user(emulator.user())
                .password(emulator.token(Duration.ofDays(1)))
                .sslrootcert(emulator.authorityFile());
    }

    /** A file of credentials, as {@code --credentials} takes it. */
    public static Path credentialsFile(Emulator emulator, Path folder) {
        try {
            return emulator.writeCredentials(Duration.ofDays(1), folder.resolve("credentials"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Limn open(Emulator emulator) {
        return Limn.open(credentials(emulator));
    }

    private static final class Shared {
        private static final Emulator EMULATOR = start(roomy());
    }
}
