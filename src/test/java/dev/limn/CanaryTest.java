package dev.limn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.limn.credentials.Credentials;
import dev.limn.credentials.Tokens;
import dev.limn.testing.TlsPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for a marked password wherever text comes out, while everything that can fail fails and every log is open. */
class CanaryTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final String CANARY = "c4n4ry";

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> passwords = new ArrayList<>(List.of(CANARY));
    private final Logger root = Logger.getLogger("");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            texts.add(new SimpleFormatter().format(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void openEveryLog() {
        listener.setLevel(Level.ALL);
        root.addHandler(listener);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void closeTheLogs() {
        root.setLevel(Level.INFO);
        root.removeHandler(listener);
    }

    @Test
    void appearsNowhereWhenAllIsWell() {
        SERVER.execute("postgres", "create role canary login password '" + CANARY + "'");
        texts.clear();
        try {
            watch(credentials().user("canary").build());

            assertThat(texts).anySatisfy(text -> assertThat(text).contains("HikariPool"));
            assertThatCanaryIsNowhere();
        } finally {
            SERVER.execute("postgres", "drop role canary");
        }
    }

    @Test
    void appearsNowhereWhenItIsWrong() {
        watch(credentials().build());
        watch(credentials().user("nobody").build());

        assertThatCanaryIsNowhere();
    }

    @Test
    void appearsNowhereWhenTheTokenHasExpiredOrSoonWill() {
        long now = System.currentTimeMillis() / 1000;
        watch(credentials()
                .password(Tokens.token("{\"exp\": 1, \"" + CANARY + "\": 1}"))
                .build());
        watch(credentials()
                .password(Tokens.token("{\"exp\": " + (now + 600) + ", \"" + CANARY + "\": 1}"))
                .build());

        assertThat(texts).anySatisfy(text -> assertThat(text).contains("the token of postgres expires in 9 min"));
        assertThatCanaryIsNowhere();
    }

    @Test
    void appearsNowhereWhenTheServerCannotBeReached() throws Exception {
        watch(credentials().host("no-such-host.invalid").build());
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            watch(credentials().port(silent.getLocalPort()).build());
        }
        try (TlsPostgres open = TlsPostgres.builder().withoutTls().start()) {
            watch(credentials().port(open.port()).build());
        }

        assertThatCanaryIsNowhere();
    }

    @Test
    void appearsNowhereWhenItIsTheKeyThatIsWrong() throws Exception {
        Path key = TlsPostgres.writeSecret(folder.resolve("key"), CANARY);
        watch(credentials().sslcert(SERVER.rootCertificate()).sslkey(key).build());
        watch(credentials().sslrootcert(key).build());

        assertThatCanaryIsNowhere();
    }

    @Test
    void appearsNowhereWhenAFileIsWrong() throws Exception {
        for (String text : List.of(
                "password=" + CANARY + "\n" + CANARY,
                "{\"password\": \"" + CANARY + "\"",
                "{\"technicalAccountId\": \"" + CANARY + "\", \"credential\": \"" + CANARY + "\"}",
                "postgresql://u:" + CANARY + "@/d?sslmode=disable")) {
            Path file = TlsPostgres.writeSecret(folder.resolve("credentials"), text);

            keep(catchThrowable(() -> Credentials.fromFile(file)));
        }

        assertThatCanaryIsNowhere();
    }

    private void watch(Credentials credentials) {
        passwords.add(credentials.password().reveal());
        try (Limn limn = Limn.builder()
                .credentials(credentials)
                .connectTimeout(Duration.ofSeconds(1))
                .open()) {
            Throwable failure = catchThrowable(limn::tables);
            if (failure != null) {
                keep(failure);
            }
            keep(catchThrowable(() -> limn.dsl().fetch("no sql at all")));
            keep(catchThrowable(() -> limn.dataSource().getConnection().close()));
            Thread.getAllStackTraces().keySet().forEach(thread -> texts.add(thread.getName()));
            texts.add(limn.toString());
            texts.add(limn.dataSource().toString());
            texts.add(limn.dsl().configuration().toString());
            texts.add(limn.dsl().configuration().connectionProvider().toString());
        }
        texts.add(credentials.toString());
        texts.add(credentials.password().toString());
        texts.add(credentials.tls().toString());
        texts.add(String.valueOf(credentials.hashCode()));
    }

    private void keep(@Nullable Throwable failure) {
        if (failure != null) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            texts.add(trace.toString());
        }
    }

    private void assertThatCanaryIsNowhere() {
        assertThat(texts)
                .isNotEmpty()
                .noneSatisfy(text -> assertThat(text).containsAnyOf(passwords.toArray(String[]::new)));
    }

    private static Credentials.Builder credentials() {
        return SERVER.credentials("postgres").password(CANARY);
    }
}
