package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.execute;
import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.access.Authority;
import dev.limn.emulator.access.TechnicalAccount;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, users and passwords. */
class ConnectingTest {

    private static final Emulator EMULATOR = Crowded.emulator();

    @AfterEach
    void leaveNothing() {
        Crowded.clear();
    }

    @Test
    @DisplayName("TLS runs on both ports [faq, tableau]")
    void bothPortsSpeakTls() throws Exception {
        for (int port : new int[] {EMULATOR.port(), EMULATOR.secondPort()}) {
            try (Connection connection = Crowded.connectWith("PGPORT", String.valueOf(port))) {
                assertThat(value(connection, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @ParameterizedTest
    @DisplayName("every sslmode but disable is accepted [ssl]")
    @ValueSource(strings = {"allow", "prefer", "require", "verify-ca", "verify-full"})
    void everySslModeButDisableIsAccepted(String mode) throws Exception {
        try (Connection connection = Crowded.connectWith("sslmode", mode)) {
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("sslmode=disable is refused [ssl]")
    void plainStartIsRefused() {
        Refusal refusal = Refusal.of(() -> Crowded.connectWith("sslmode", "disable"));

        assertThat(refusal.sqlState()).isEqualTo("28000");
        assertThat(refusal.message()).contains("a connection without TLS is refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void theCertificateIsForTheNamesOfLoopback(String host) throws Exception {
        try (Connection connection = Crowded.connectWith("PGHOST", host)) {
            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void whoTrustsAnotherAuthorityDoesNotConnect(@TempDir Path folder) throws Exception {
        Path other = folder.resolve("authority.pem");
        new Authority().writeTo(other);

        Refusal refusal = Refusal.of(() -> Crowded.connectWith("sslrootcert", other.toString()));

        assertThat(refusal.message()).contains("SSL error");
    }

    @Test
    @DisplayName("28P01: the token has expired; by default after 24 h [faq, cred]")
    void aTokenExpiresAfterItsLife() throws Exception {
        String token = EMULATOR.token(Duration.ofHours(24));

        EMULATOR.clock().advance(Duration.ofHours(24).minusMinutes(1));
        Crowded.connectWith("password", token).close();
        EMULATOR.clock().advance(Duration.ofMinutes(1));

        Refusal refusal = Refusal.of(() -> Crowded.connectWith("password", token));
        assertThat(refusal).isEqualTo(new Refusal("28P01", "FATAL: invalid password: the access token has expired"));
    }

    @Test
    void aSessionOutlivesItsToken() throws Exception {
        String token = EMULATOR.token(Duration.ofHours(1));
        try (Connection connection = Crowded.connectWith("password", token)) {
            EMULATOR.clock().advance(Duration.ofMinutes(90));

            assertThat(value(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("28P01: a password that is neither token nor credential [faq]")
    void aWrongPasswordIsRefusedWithoutBeingShown() {
        Refusal refusal = Refusal.of(() -> Crowded.connectWith("password", "swordfish"));

        assertThat(refusal.sqlState()).isEqualTo("28P01");
        assertThat(refusal.message()).contains("invalid password").doesNotContain("swordfish");
    }

    @Test
    void aWrongUserIsRefused() {
        Refusal refusal = Refusal.of(() -> Crowded.connectWith("user", "FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg"));

        assertThat(refusal.sqlState()).isEqualTo("28P01");
        assertThat(refusal.message()).contains("invalid user");
    }

    @Test
    @DisplayName("the password is technicalAccountId:credential; by default it may only SELECT [cred]")
    void aTechnicalAccountReads() throws Exception {
        TechnicalAccount account = EMULATOR.accounts().create(false);
        try (Connection connection = Crowded.connectWith("password", account.password())) {
            assertThat(value(connection, "SELECT count(*) FROM events")).isEqualTo("200");

            Refusal refusal = Refusal.of(() -> execute(connection, "CREATE TABLE copied AS SELECT * FROM products"));
            assertThat(refusal.sqlState()).isEqualTo("42501");
        }
    }

    @Test
    @DisplayName("with Manage Datasets and Manage Schemas an account writes [cred]")
    void aTechnicalAccountWithPermissionsWrites() throws Exception {
        TechnicalAccount account = EMULATOR.accounts().create(true);
        try (Connection connection = Crowded.connectWith("password", account.password())) {
            execute(connection, "CREATE TABLE by_account AS SELECT 1 AS a");
            execute(connection, "DROP TABLE by_account");
        }
    }

    @Test
    @DisplayName("42501: a table of another user cannot be dropped [faq]")
    void anotherUsersTableStays() throws Exception {
        TechnicalAccount account = EMULATOR.accounts().create(true);
        try (Connection mine = Crowded.connect();
                Connection theirs = Crowded.connectWith("password", account.password())) {
            execute(theirs, "CREATE TABLE theirs AS SELECT 1 AS a");

            assertThat(Refusal.of(() -> execute(mine, "DROP TABLE theirs")).sqlState())
                    .isEqualTo("42501");
            execute(theirs, "DROP TABLE theirs");
        }
    }

    @Test
    @DisplayName("unused for 90 days, credentials are deleted [cred]")
    void anAccountNobodyUsesIsDeleted() throws Exception {
        TechnicalAccount account = EMULATOR.accounts().create(false);
        EMULATOR.clock().advance(Duration.ofDays(89));
        Crowded.connectWith("password", account.password()).close();
        EMULATOR.clock().advance(Duration.ofDays(89));
        Crowded.connectWith("password", account.password()).close();
        EMULATOR.clock().advance(Duration.ofDays(90));

        Refusal refusal = Refusal.of(() -> Crowded.connectWith("password", account.password()));

        assertThat(refusal.sqlState()).isEqualTo("28P01");
        assertThat(refusal.message()).doesNotContain(account.id(), account.credential());
    }
}
