package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.execute;
import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.access.TechnicalAccount;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are where they were asked for, and nowhere else. */
class SecretsTest {

    private static final Emulator EMULATOR = Crowded.emulator();

    @AfterEach
    void leaveNothing() {
        Crowded.clear();
    }

    @Test
    void noSecretIsLoggedOrTold() throws Exception {
        String token = EMULATOR.token(Duration.ofHours(1));
        String expired = EMULATOR.token(Duration.ofMillis(1));
        EMULATOR.clock().advance(Duration.ofSeconds(1));
        TechnicalAccount account = EMULATOR.accounts().create(false);
        List<String> secrets = List.of(
                token, expired, account.credential(), EMULATOR.imsClient().secret(), "correct-horse-battery-staple");
        Searching log = new Searching(secrets);
        try (log) {
            for (String password : List.of(token, account.password())) {
                try (Connection connection = Crowded.connectWith("password", password)) {
                    assertThat(value(connection, "SELECT count(*) FROM products"))
                            .isNotNull();
                    value(connection, "SELECT count(*) FROM pg_catalog.pg_class");
                    told(secrets, Refusal.of(() -> execute(connection, "SELECT nothing")));
                    told(secrets, Refusal.of(() -> execute(connection, "UPDATE products SET sku = 1")));
                    assertThat(String.valueOf(EMULATOR.sessions().list())).doesNotContain(secrets);
                }
            }
            for (String password : List.of(
                    expired,
                    "correct-horse-battery-staple",
                    account.id() + ":correct-horse-battery-staple",
                    token + "x".repeat(100_000),
                    account.id() + account.credential())) {
                told(secrets, Refusal.of(() -> Crowded.connectWith("password", password)));
            }
            askForTokens();
        }
        assertThat(log.records).isGreaterThan(100);
        assertThat(log.found).isEmpty();
        assertThat(List.of(account, EMULATOR.imsClient(), EMULATOR).toString()).doesNotContain(secrets);
    }

    private static void told(List<String> secrets, Refusal refusal) {
        assertThat(refusal.message()).doesNotContain(secrets);
    }

    private static void askForTokens() throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(EMULATOR.authority().client())
                .build()) {
            for (String secret : List.of(EMULATOR.imsClient().secret(), "correct-horse-battery-staple")) {
                http.send(
                        HttpRequest.newBuilder(EMULATOR.rest().resolve("/ims/token/v3"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                        + EMULATOR.imsClient().id() + "&client_secret=" + secret))
                                .build(),
                        BodyHandlers.ofString());
            }
        }
    }

    @Test
    void credentialsAreForTheirOwnerOnly(@TempDir Path folder) throws Exception {
        Path chosen = Files.writeString(folder.resolve("credentials"), "what was there before");

        assertThat(EMULATOR.writeCredentials(Duration.ofHours(1), chosen)).isEqualTo(chosen);

        for (Path file : List.of(
                chosen,
                EMULATOR.writeCredentials(Duration.ofHours(1), null),
                EMULATOR.writeAccount(),
                EMULATOR.writeClientSecret())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(chosen)).startsWith("postgresql://").doesNotContain("what was there");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(EMULATOR.authorityFile().getParent())))
                .isEqualTo("rwx------");
    }

    /** Looks at all that is logged, at every level, for as long as it is open. */
    private static final class Searching extends Handler implements AutoCloseable {

        private final Logger root = Logger.getLogger("");
        private final Level before = root.getLevel();
        private final Queue<String> found = new ConcurrentLinkedQueue<>();
        private final List<String> secrets;
        private volatile long records;

        Searching(List<String> secrets) {
            this.secrets = secrets;
            setLevel(Level.ALL);
            root.addHandler(this);
            root.setLevel(Level.ALL);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate")
        public synchronized void publish(LogRecord log) {
            records++;
            String text = text(log);
            if (secrets.stream().anyMatch(text::contains)) {
                found.add(log.getLoggerName() + ": " + log.getMessage());
            }
        }

        private static String text(LogRecord log) {
            StringWriter text = new StringWriter();
            text.append(String.valueOf(log.getMessage()));
            if (log.getParameters() != null) {
                for (Object each : log.getParameters()) {
                    text.append(' ').append(MessageFormat.format("{0}", String.valueOf(each)));
                }
            }
            if (log.getThrown() != null) {
                log.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            return text.toString();
        }

        @Override
        public void flush() {
            // It holds nothing back.
        }

        @Override
        public void close() {
            root.removeHandler(this);
            root.setLevel(before);
        }
    }
}
