package dev.limn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to fail ends with one line for each problem and shows no secret, whatever is asked to be shown. */
class FailuresTest {

    private static final String CANARY = "c4n4ry-b1rd";
    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    Path folder;

    /** What is wrong with a credentials file, and what the user reads about it. */
    enum Wrong {
        PASSWORD(List.of("password=" + CANARY), "sign-in as postgres refused"),
        DATABASE(List.of("dbname=nowhere"), "no database nowhere"),
        ROOT_CERTIFICATE(List.of("sslrootcert=system"), "nobody we trust signed the server's certificate"),
        HOST(List.of("host=nowhere.invalid"), "nowhere.invalid:"),
        EXPIRED_TOKEN(List.of("password=" + token(Duration.ofMinutes(-1))), "the token of postgres expired at");

        private final List<String> lines;
        private final String story;

        Wrong(List<String> lines, String story) {
            this.lines = lines;
            this.story = story;
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysInOneLineWhatIsWrong(Wrong wrong) throws IOException {
        Outcome outcome = Outcome.ofTables(credentials(wrong.lines));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.complaints())
                .singleElement()
                .asString()
                .startsWith("limn: ")
                .contains(wrong.story);
        assertThat(outcome.err()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @EnumSource
    void showsTraceAndLogsButNoSecretWhenVerbose(Wrong wrong) throws IOException {
        Outcome outcome = Outcome.of(
                "generate",
                "--verbose",
                "--package",
                "a.b",
                "--directory",
                folder.toString(),
                "--credentials",
                credentials(wrong.lines).toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("\tat dev.limn.", "limn: ").doesNotContain(CANARY, SERVER.password());
    }

    @Test
    void keepsTheSecretWhenAllIsWellAndVerbose() throws IOException {
        Outcome outcome = Outcome.ofTables(credentials(List.of()), "-v");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("com.zaxxer.hikari").doesNotContain(SERVER.password());
    }

    @Test
    void saysInOneLineThatNothingAnswers() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        Outcome outcome = Outcome.ofTables(credentials(List.of("port=" + closed)));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.complaints())
                .singleElement()
                .asString()
                .contains("localhost:" + closed + ": nothing answers");
    }

    @Test
    void saysEveryProblemOfAFileInALineOfItsOwn() throws IOException {
        Path file = TlsPostgres.writeSecret(folder.resolve("bad"), """
                host=localhost
                port=many
                sslmode=prefer
                password=%s
                """.formatted(CANARY));

        Outcome outcome = Outcome.ofTables(file, "--verbose");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.complaints().stream().filter(line -> line.startsWith("limn: " + file)))
                .hasSize(4)
                .anyMatch(line -> line.contains("port: 'many' is not a port"))
                .anyMatch(line -> line.contains("sslmode: 'prefer' is refused"))
                .anyMatch(line -> line.contains("dbname: missing"))
                .anyMatch(line -> line.contains("user: missing"));
        assertThat(outcome.err()).doesNotContain(CANARY);
    }

    @Test
    void doesNotRepeatAUriGivenInsteadOfAFile() {
        Outcome outcome = Outcome.ofTables(Path.of("postgresql://u:" + CANARY + "@h/d"), "--verbose");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("limn: credentials: a connection URI stands where the name of a file belongs")
                .doesNotContain(CANARY);
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThat(Outcome.ofTables(folder.resolve("none"))).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.complaints())
                    .singleElement()
                    .asString()
                    .startsWith("limn: " + folder.resolve("none") + ": no such file");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--verbose"})
    void warnsOnceOfATokenThatExpiresSoon(String option) throws IOException {
        String token = token(Duration.ofMinutes(30));
        String dbname = SERVER.createDatabase();
        SERVER.execute(dbname, "create role holder login password '" + token + "'");

        Outcome outcome =
                Outcome.ofTables(credentials(List.of("user=holder", "dbname=" + dbname, "password=" + token)), option);

        SERVER.dropDatabase(dbname);
        SERVER.execute("postgres", "drop role holder");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .containsOnlyOnce("the token of holder expires in")
                .doesNotContain(CANARY);
        assertThat(outcome.complaints()).anyMatch(line -> line.startsWith("limn: the token of holder expires in"));
    }

    private Path credentials(List<String> lines) throws IOException {
        List<String> usual = List.of(
                "host=" + SERVER.host(),
                "port=" + SERVER.port(),
                "dbname=postgres",
                "user=" + SERVER.user(),
                "password=" + SERVER.password(),
                "sslrootcert=" + SERVER.rootCertificate());
        List<String> keys =
                lines.stream().map(line -> line.replaceFirst("=.*", "=")).toList();
        List<String> rest = usual.stream()
                .filter(line -> keys.stream().noneMatch(line::startsWith))
                .toList();
        return TlsPostgres.writeSecret(
                folder.resolve("credentials"), String.join("\n", lines) + "\n" + String.join("\n", rest) + "\n");
    }

    private static String token(Duration left) {
        String claims = "{\"exp\":" + Instant.now().plus(left).getEpochSecond() + "}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + "." + CANARY;
    }
}
