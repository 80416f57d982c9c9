package dev.limn.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.Gson;
import dev.limn.testing.TlsPostgres;
import dev.limn.tls.SslMode;
import dev.limn.tls.Tls;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsLines() throws IOException {
        Path root = Files.createFile(folder.resolve("root.crt"));

        Credentials credentials = given("""
                # the shop
                host = db.example.com
                port=6543

                dbname=prod:all?FLATTEN
                user=ABC@AdobeOrg
                password=p=w # d
                sslmode=verify-ca
                sslrootcert=root.crt
                """);

        assertThat(credentials.host()).isEqualTo("db.example.com");
        assertThat(credentials.port()).isEqualTo(6543);
        assertThat(credentials.dbname()).isEqualTo("prod:all?FLATTEN");
        assertThat(credentials.user()).isEqualTo("ABC@AdobeOrg");
        assertThat(credentials.password().reveal()).isEqualTo("p=w # d");
        assertThat(credentials.tls().mode()).isEqualTo(SslMode.VERIFY_CA);
        assertThat(credentials.tls().rootCertificate()).contains(root.toAbsolutePath());
    }

    @Test
    void verifiesFullyUnlessToldOtherwise() throws IOException {
        assertThat(given("host=h\ndbname=d\nuser=u\npassword=p").tls()).isEqualTo(Tls.VERIFY_FULL);
        assertThat(given("host=h\ndbname=d\nuser=u\npassword=p\nsslrootcert=system")
                        .tls())
                .isEqualTo(Tls.VERIFY_FULL);
    }

    static List<String> awkwardPasswords() {
        return List.of(
                "@:/?#%&+ \"'\\",
                "\\n\\t\\u0041",
                "a\\:b\\=c",
                "  ".repeat(2) + "x",
                "trailing blanks  ",
                "\"quoted\"",
                "'quoted'",
                "#starts like a remark",
                "=starts with the separator",
                "{\"looks\": \"like JSON\"}",
                "postgresql://looks/like",
                "pässwörd ☃ 🐘",
                "%40%",
                "x".repeat(2000));
    }

    @ParameterizedTest
    @MethodSource("awkwardPasswords")
    void takesPasswordsLiterallyToTheEndOfTheLine(String password) throws IOException {
        Credentials credentials = given("host=h\ndbname=d\nuser=u\npassword=" + password + "\nport=1\n");

        // Only blanks before the value do not count.
        assertThat(credentials.password().reveal()).isEqualTo(password.stripLeading());
    }

    @ParameterizedTest
    @MethodSource("awkwardPasswords")
    void takesPasswordsLiterallyAtTheEndOfTheFile(String password) throws IOException {
        assertThat(given("host=h\ndbname=d\nuser=u\npassword=" + password)
                        .password()
                        .reveal())
                .isEqualTo(password.stripLeading());
    }

    @ParameterizedTest
    @MethodSource("awkwardPasswords")
    void takesAnyPasswordFromJson(String password) throws IOException {
        String json = new Gson()
                .toJson(Map.of("host", "h", "dbname", "d", "user", "u", "password", "\n" + password + "\r\n"));

        assertThat(given(json).password().reveal()).isEqualTo(password);
    }

    @ParameterizedTest
    @MethodSource("awkwardPasswords")
    void takesAnyPasswordFromAUri(String password) throws IOException {
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");

        assertThat(given("postgresql://u:" + encoded + "@h/d").password().reveal())
                .isEqualTo(password);
    }

    @ParameterizedTest
    @MethodSource("awkwardPasswords")
    void takesAnyPasswordFromItsOwnFile(String password) throws IOException {
        Path file = TlsPostgres.writeSecret(folder.resolve("token"), "\n" + password + "\n");
        boolean looksLikeAdobes = password.startsWith("{");

        if (!looksLikeAdobes) {
            assertThat(given("host=h\ndbname=d\nuser=u\npasswordfile=" + file.getFileName())
                            .password()
                            .reveal())
                    .isEqualTo(password);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=\n\nsecret\nport=1", "port=1\npassword=\r\nsecret\r\n", "password=secret"})
    void toleratesALineBreakPastedAroundThePassword(String lines) throws IOException {
        assertThat(given("host=h\ndbname=d\nuser=u\n" + lines).password().reveal())
                .isEqualTo("secret");
    }

    @Test
    void readsAdobesFileWithThePlaceBesideIt() throws IOException {
        Credentials credentials = given("""
                {"technicalAccountName": "acme-technical",
                 "credential": "s3cret",
                 "technicalAccountId": "4F2611B8613DK3670V495N55@techacct.adobe.com",
                 "addedLater": {"by": "Adobe"},
                 "host": "acme.platform-query.adobe.io", "port": 80, "dbname": "prod:all", "user": "ABC@AdobeOrg"}
                """);

        assertThat(credentials.password().reveal()).isEqualTo("4F2611B8613DK3670V495N55@techacct.adobe.com:s3cret");
        assertThat(credentials.port()).isEqualTo(80);
    }

    @Test
    void readsAdobesFileAsItIsFromTheFileThatNamesIt() throws IOException {
        TlsPostgres.writeSecret(
                folder.resolve("adobe.json"), "{\"technicalAccountID\": \"id\", \"credential\": \"secret\"}");

        Credentials credentials = given("host=h\ndbname=d\nuser=u\npasswordfile=adobe.json");

        assertThat(credentials.password().reveal()).isEqualTo("id:secret");
    }

    @Test
    void tellsWhatAdobesFileLacks() {
        assertThat(problems("{\"credential\": \"c\", \"host\": \"h\"}"))
                .extracting(Problem::key)
                .containsExactly("technicalAccountId", "dbname", "user");
    }

    @Test
    void tellsWhenTheTokenExpires() throws IOException {
        String token = Tokens.token("{\"exp\": 1790000000}");

        assertThat(given("host=h\ndbname=d\nuser=u\npassword=" + token).expiresAt())
                .hasValueSatisfying(
                        expiry -> assertThat(expiry.getEpochSecond()).isEqualTo(1_790_000_000));
        assertThat(given("host=h\ndbname=d\nuser=u\npassword=p").expiresAt()).isEmpty();
    }

    @Test
    void tellsAllProblemsAtOnceEachWithKeyAndRemedy() {
        assertThat(problems(
                        "\n\nhostname=h\nport=0\nsslmode=prefer\nuser=u\nuser=v\nsslkey=c\nsslrootcert=missing\nwhat?"))
                .extracting(Problem::toString)
                .containsExactly(
                        file() + ": hostname: unknown key in line 3 (it is called host)",
                        file() + ": user: said twice in line 7 (keep one of them)",
                        file() + ": no key in line 10 (write key=value, with # before a remark)",
                        file() + ": host: missing (add a line host=…)",
                        file() + ": port: '0' is not a port (a whole number from 1 to 65535)",
                        file() + ": dbname: missing (add a line dbname=…)",
                        file() + ": sslmode: 'prefer' is refused: it may send the password unencrypted"
                                + " (use one of verify-full, verify-ca, require)",
                        file() + ": sslrootcert: " + folder.toAbsolutePath().resolve("missing")
                                + ": no such file (correct the path)",
                        file() + ": sslcert: missing: sslcert and sslkey go together (add a line sslcert=…)",
                        file() + ": sslkey: " + folder.toAbsolutePath().resolve("c")
                                + ": no such file (correct the path)",
                        file() + ": password: missing (add a line password=…, or a line to .pgpass)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer", "verify", "VERIFY-FULL", "true"})
    void refusesWeakAndUnknownModes(String mode) {
        assertThat(problems("host=h\ndbname=d\nuser=u\npassword=p\nsslmode=" + mode))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("verify-full, verify-ca, require"));
        assertThat(problems("{\"host\":\"h\",\"dbname\":\"d\",\"user\":\"u\",\"password\":\"p\",\"sslmode\":\"" + mode
                        + "\"}"))
                .hasSize(1);
        assertThat(problems("postgresql://u:p@h/d?sslmode=" + mode)).hasSize(1);
        assertThat(problems("jdbc:postgresql://h/d?user=u&password=p&sslmode=" + mode))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"h/d?sslmode=disable", "h?ssl=false", "a,b", "h h", "/var/run/postgresql", "h#x", "u@h", "h&x"})
    void refusesHostsThatWouldMeanMoreInAUrl(String host) {
        assertThat(problems("host=" + host + "\ndbname=d\nuser=u\npassword=p"))
                .extracting(Problem::key)
                .containsExactly("host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-r-----", "rw--w----"})
    void refusesAFileThatOthersCanRead(String permissions) throws IOException {
        Path file = TlsPostgres.writeSecret(folder.resolve("my credentials"), "host=h\ndbname=d\nuser=u\npassword=p");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> Credentials.fromFile(file))
                .isInstanceOf(CredentialsException.class)
                .hasMessage(file + ": holds a secret and others may read it (run: chmod 600 '" + file + "')");
    }

    @Test
    void letsAFileWithoutASecretBeRead() throws IOException {
        TlsPostgres.writeSecret(folder.resolve("token"), "p");
        Path file = Files.writeString(file(), "host=h\ndbname=d\nuser=u\npasswordfile=token");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(Credentials.fromFile(file).password().reveal()).isEqualTo("p");
    }

    @Test
    void namesAFileThatIsMissingOrUnreadable() throws IOException {
        assertThatThrownBy(() -> Credentials.fromFile(folder.resolve("none")))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> Credentials.fromFile(folder))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("cannot be read");
        Files.write(file(), new byte[] {'h', '=', (byte) 0xff});
        assertThatThrownBy(() -> Credentials.fromFile(file()))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("not text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:c4n4ry@h/d",
                "postgres://u:c4n4ry@h/d?sslmode=require",
                "jdbc:postgresql://u:c4n4ry@h/d",
                "/base/postgresql:/u:c4n4ry@h/d"
            })
    void doesNotShowAUriThatIsGivenAsTheNameOfAFile(String uri) {
        assertThatThrownBy(() -> Credentials.fromFile(Path.of(uri)))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("a connection URI stands where the name of a file belongs")
                .hasMessageNotContaining("c4n4ry");
    }

    @Test
    void toleratesALineBreakPastedIntoJson() throws IOException {
        assertThat(given("{\"host\":\"h\",\"dbname\":\"d\",\"user\":\"u\",\"password\":\"\nsecret\n\"}")
                        .password()
                        .reveal())
                .isEqualTo("secret");
    }

    @Test
    void refusesBrokenJson() {
        assertThat(problems("{\"password\": \"hunter2\", "))
                .first()
                .satisfies(problem ->
                        assertThat(problem.what()).startsWith("not valid JSON").doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host=h\npassword=hunter2\nhunter2\npassword=hunter2",
                "host=h\npassword=\nuser=u\nhunter2hunter2hunter2hunter2=hunter2",
                "{\"host\": [\"hunter2\"], \"password\": {\"hunter2\": 1}, \"user\": \"hunter2\\u0000\"}",
                "{\"password\": \"hunter2\", \"port\": hunter2}",
                "postgresql://u:hunter2/x@h/d",
                "postgresql://u:hunter2%4@h/d",
                "postgresql://u:hunter2?x@h:hunter2/d",
                "postgresql://hunter2:hunter2:hunter2",
                "jdbc:postgresql://h/d?password=hunter2%zz&port=hunter2"
            })
    void neverShowsASecretInAProblem(String text) {
        assertThat(problems(text))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("hunter2"));
    }

    @Test
    void printsEverythingButThePassword() throws IOException {
        assertThat(given("host=h\ndbname=d\nuser=u\npassword=hunter2"))
                .hasToString("u at h:5432/d (sslmode verify-full)");
    }

    private Path file() {
        return folder.resolve("credentials.properties");
    }

    private Credentials given(String text) throws IOException {
        return Credentials.fromFile(TlsPostgres.writeSecret(file(), text));
    }

    private List<Problem> problems(String text) {
        return catchThrowableOfType(CredentialsException.class, () -> given(text))
                .problems();
    }
}
