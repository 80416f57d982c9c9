package dev.limn.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limn.emulator.EmulatorClock;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private static final String USER = "0A1B2C@AdobeOrg";
    private static final String DATABASE = "prod:all";

    private final EmulatorClock clock = new EmulatorClock();
    private final Watch watch = new Watch(clock);
    private final Tokens tokens = new Tokens(clock);
    private final Accounts accounts = new Accounts(clock);
    private final Faults faults = new Faults(tokens, new Sessions(1, Switches.defaults(), watch));
    private final SignIn signIn =
            new SignIn(new Organization(USER, tokens, accounts), Switches.defaults(), DatabaseName::all, faults);
    private final String token = new TokenIssuer(tokens, TokenIssuer.DEFAULT_LIFE).issue("limn");

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    @DisplayName("the organization and an access token let in [cred, gb]")
    void theOrganizationAndATokenLetIn() {
        Login login = signIn.signIn(USER, "prod:all?FLATTEN", token);

        assertThat(login.user()).isEqualTo(USER);
        assertThat(login.owner()).isEqualTo(USER);
        assertThat(login.mayWrite()).isTrue();
        assertThat(login.database().flatten()).isTrue();
    }

    @Test
    @DisplayName("the compressed token lets in as well [oas]")
    void theCompressedTokenLetsIn() {
        assertThat(signIn.signIn(USER, DATABASE, CompressedToken.compress(token))
                        .user())
                .isEqualTo(USER);
    }

    @Test
    @DisplayName("technicalAccountId:credential lets in, for reading only unless more was granted [cred]")
    void aTechnicalAccountLetsIn() {
        TechnicalAccount reader = accounts.create(false);
        TechnicalAccount writer = accounts.create(true);

        Login reading = signIn.signIn(USER, DATABASE, reader.id() + ":" + reader.credential());
        Login writing = signIn.signIn(USER, DATABASE, writer.password());

        assertThat(reading.mayWrite()).isFalse();
        assertThat(reading.user()).isEqualTo(USER);
        assertThat(reading.owner()).isEqualTo(reader.name());
        assertThat(writing.mayWrite()).isTrue();
    }

    @Test
    @DisplayName("credentials unused for 90 days are deleted, used ones stay [cred]")
    void unusedCredentialsAreDeleted() {
        TechnicalAccount used = accounts.create(false);
        TechnicalAccount unused = accounts.create(false);

        clock.advance(Duration.ofDays(89));
        signIn.signIn(USER, DATABASE, used.password());
        clock.advance(Duration.ofDays(1));

        assertThat(accounts.list()).containsExactly(used);
        assertThat(signIn.signIn(USER, DATABASE, used.password()).owner()).isEqualTo(used.name());
        thenRefused(unused.password());
    }

    @Test
    void aFailedSignInIsNoUse() {
        TechnicalAccount account = accounts.create(false);

        clock.advance(Duration.ofDays(89));
        thenRefused(account.id() + ":wrong");
        clock.advance(Duration.ofDays(1));

        assertThat(accounts.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0A1B2C", "0a1b2c@adobeorg", "FFFF@AdobeOrg", "postgres", "0A1B2C@AdobeOrg "})
    @DisplayName("any other user is refused [cred]")
    void anyOtherUserIsRefused(String user) {
        SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> signIn.signIn(user, DATABASE, token));

        assertThat(failure.sqlState()).isEqualTo("28P01");
        assertThat(failure.endsSession()).isTrue();
        assertThat(failure).hasMessage("invalid user: it must be this organization, " + USER);
    }

    @Test
    @DisplayName("a bad or expired token is an invalid password, of which nothing is shown [faq]")
    void aBadOrExpiredTokenIsAnInvalidPassword() {
        TechnicalAccount account = accounts.create(true);

        thenRefused("hunter2");
        thenRefused(account.id());
        thenRefused(account.id() + ":");
        thenRefused(account.credential());
        thenRefused(account.password() + "0");
        thenRefused("unknown:" + account.credential());
        clock.advance(Duration.ofHours(24));
        assertThat(thenRefused(token)).hasMessage("invalid password: the access token has expired");
    }

    @Test
    @DisplayName("a database in which there is nothing has no tables for use [faq]")
    void aDatabaseInWhichThereIsNothing() {
        for (String database : new String[] {"prod:nothing", "prod:all%3FFLATTEN", "", "prod:all?FLAT"}) {
            SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> signIn.signIn(USER, database, token));

            assertThat(failure.sqlState()).isEqualTo("42P12");
            assertThat(failure.endsSession()).isTrue();
            assertThat(failure).hasMessageContaining("no tables found for use").hasMessageContaining(database);
        }
    }

    @Test
    void thePasswordIsJudgedBeforeTheDatabase() {
        thenRefused("hunter2", "prod:nothing");
    }

    @Test
    void theNextSignInFailsOnDemand() {
        faults.expireNextSignIn();

        assertThat(thenRefused(token)).hasMessage("invalid password: the access token has expired");
        assertThat(signIn.signIn(USER, DATABASE, token).user()).isEqualTo(USER);
    }

    @Test
    void allTokensExpireOnDemand() {
        faults.expireTokens();

        thenRefused(token);
    }

    @Test
    @DisplayName("the file with credentials has Adobe's three keys [cred]")
    void theFileHasAdobesKeys() {
        TechnicalAccount account = accounts.create(false);

        JsonObject json = JsonParser.parseString(account.json()).getAsJsonObject();

        assertThat(json.keySet()).containsExactly("technicalAccountName", "credential", "technicalAccountId");
        assertThat(json.get("technicalAccountName").getAsString())
                .isEqualTo(account.name())
                .endsWith("@TECHACCT.ADOBE.COM");
        assertThat(json.get("credential").getAsString()).isEqualTo(account.credential());
        assertThat(json.get("technicalAccountId").getAsString()).isEqualTo(account.id());
    }

    @Test
    void onlyItsOwnerReadsAPrivateFile() throws IOException {
        Path file = Files.writeString(folder.resolve("credentials.json"), "of yesterday");

        PrivateFile.write(file, "of today");

        assertThat(file).hasContent("of today");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void neverPrintsASecret() {
        TechnicalAccount account = accounts.create(false);
        ImsClient client = ImsClient.random();
        Login login = signIn.signIn(USER, DATABASE, account.password());

        assertThat(account.toString() + accounts + accounts.list() + client + login + signIn)
                .doesNotContain(account.credential(), client.secret());
    }

    @Test
    void anOrganizationIsNamedAsAdobeDoes() {
        assertThatThrownBy(() -> new Organization("0A1B2C", tokens, accounts)).hasMessageContaining("@AdobeOrg");
    }

    private SqlFailure thenRefused(String password) {
        return thenRefused(password, DATABASE);
    }

    private SqlFailure thenRefused(String password, String database) {
        SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> signIn.signIn(USER, database, password));
        assertThat(failure.sqlState()).isEqualTo("28P01");
        assertThat(failure.endsSession()).isTrue();
        assertThat(failure).hasMessageStartingWith("invalid password: ").hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("\n");
        for (String part : password.split(":", -1)) {
            assertThat(part.isEmpty() || !failure.toString().contains(part)).isTrue();
        }
        return failure;
    }
}
