package dev.limn.conformance.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.conformance.CommandLine;
import dev.limn.conformance.QueryService;
import dev.limn.conformance.QuestDbServer;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code limn doctor} on servers that are not PostgreSQL. */
class DoctorTest {

    private static final String TRIED = "ok       permissions  may read public.events: select 1 as \"one\" from"
            + " \"public\".\"events\" where 1 = 0; not tried: other tables, and writing, which takes Manage Datasets and"
            + " Manage Schemas";

    private static Emulator emulator = QueryService.shared();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void start() {
        emulator = QueryService.start(EmulatorOptions.builder().events(10));
    }

    @AfterAll
    static void close() {
        emulator.close();
    }

    @Test
    void tellsTheRungAndWhyNotTheOneAbove() {
        CommandLine doctor = doctor(QueryService.credentialsFile(emulator, folder));

        assertThat(doctor.code()).isZero();
        assertThat(line(doctor, "reader"))
                .isEqualTo(
                        "ok       reader       read by psql-simple pg_catalog: it answers; not by batched pg_catalog: it"
                                + " calls itself 0.1.0, as Query Service does, which documents plainer queries");
        assertThat(line(doctor, "tables")).isEqualTo("ok       tables       4 that this user may see");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void triesOneTableWhateverElseIsAllowed(boolean mayWrite) throws IOException {
        assertThat(line(doctor(account(mayWrite)), "permissions")).isEqualTo(TRIED);
    }

    private Path account(boolean mayWrite) throws IOException {
        String password = emulator.accounts().create(mayWrite).password();
        return TlsPostgres.writeSecret(folder.resolve("account"), """
                host=%s
                port=%d
                dbname=%s
                user=%s
                password=%s
                sslrootcert=%s
                """.formatted(
                        emulator.host(),
                        emulator.port(),
                        emulator.database(),
                        emulator.user(),
                        password,
                        emulator.authorityFile()));
    }

    @Test
    void aTableThatCannotBeReadIsNoFailureOfTheOthers() throws SQLException {
        execute("CREATE TABLE base AS SELECT 1 AS a", "CREATE VIEW aground AS SELECT a FROM base", "DROP TABLE base");

        CommandLine doctor = doctor(QueryService.credentialsFile(emulator, folder));

        execute("DROP VIEW aground");
        assertThat(doctor.code()).isZero();
        assertThat(line(doctor, "permissions"))
                .startsWith("warning ")
                .contains("cannot read public.aground: ", "; not tried: other tables");
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        emulator.faults().slowQueries(Duration.ofMinutes(30));

        CommandLine doctor = CommandLine.run(
                "doctor", "--timeout", 1, "--credentials", QueryService.credentialsFile(emulator, folder));

        emulator.faults().slowQueries(Duration.ZERO);
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(line(doctor, "sign-in"))
                .isEqualTo("failed   sign-in      no answer in 1 s (allow more with --timeout)");
    }

    private static void execute(String... statements) throws SQLException {
        try (var limn = QueryService.open(emulator);
                var connection = limn.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void triesATableOfQuestDbToo() {
        try (QuestDbServer server = QuestDbServer.start()) {
            server.execute("create table trades (symbol symbol, price double)");

            CommandLine doctor = doctor(server.credentialsFile(folder));

            assertThat(doctor.code()).isZero();
            assertThat(line(doctor, "reader")).startsWith("ok       reader       read by psql-simple pg_catalog");
            assertThat(line(doctor, "permissions")).startsWith("ok       permissions  may read public.trades: ");
        }
    }

    private static CommandLine doctor(Path credentials) {
        return CommandLine.run("doctor", "--timeout", 60, "--credentials", credentials);
    }

    private static String line(CommandLine doctor, String check) {
        return doctor.out()
                .lines()
                .filter(line -> line.split(" +")[1].equals(check))
                .findFirst()
                .orElseThrow();
    }
}
