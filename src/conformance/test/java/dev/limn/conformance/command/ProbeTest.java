package dev.limn.conformance.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.cli.probe.Answer;
import dev.limn.cli.probe.Probe;
import dev.limn.cli.probe.Report;
import dev.limn.conformance.CommandLine;
import dev.limn.conformance.QueryService;
import dev.limn.credentials.Credentials;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server was told to be, {@code limn probe} finds out. */
class ProbeTest {

    private static final int SESSIONS = 2;

    @TempDir
    Path folder;

    @Test
    void findsEveryDefault() throws Exception {
        Map<String, String> expected = Arrays.stream(Switch.values())
                .filter(each -> each != Switch.IDLE_CLIENTS)
                .collect(Collectors.toMap(Switch::key, each -> each.choices().getFirst()));

        assertThat(probe(Switches.defaults())).isEqualTo(new TreeMap<>(expected));
    }

    @Test
    void findsEveryOtherAnswer() throws Exception {
        Switches other = other();
        Map<String, String> expected = Arrays.stream(Switch.values())
                .filter(each -> each != Switch.IDLE_CLIENTS)
                .collect(Collectors.toMap(Switch::key, other::get));

        assertThat(probe(other)).isEqualTo(new TreeMap<>(expected));
    }

    @Test
    void asksForEverySwitch() throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (Emulator emulator =
                QueryService.start(EmulatorOptions.builder().sessions(1).events(100))) {
            new Probe(QueryService.credentials(emulator), false, 0).ask(answers::add);
        }

        assertThat(answers.stream().filter(Answer::isSwitch).map(Answer::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Switch.values()).map(Switch::key).toList());
        assertThat(answers)
                .filteredOn(answer -> answer.value() == null)
                .allSatisfy(answer -> assertThat(answer.remark()).isNotEmpty());
    }

    @Test
    void theEmulatorTakesTheReport() throws Exception {
        Path report = folder.resolve("report.json");
        Switches asked = Switches.defaults().with(Switch.NESTED_LABELS, "path").with(Switch.ANSI, "on");
        try (Emulator emulator = QueryService.start(options(asked))) {
            Path credentials = QueryService.credentialsFile(emulator, folder);

            CommandLine run =
                    CommandLine.run("probe", "--credentials", credentials.toString(), "--output", report.toString());

            assertThat(run.code()).isZero();
            assertThat(run.out()).containsPattern("(?m)^nested_labels +path$").containsPattern("(?m)^row_cap +50000$");
            assertThat(Files.readString(report) + run.out())
                    .doesNotContain(secret(credentials))
                    .doesNotContain(emulator.user());
        }

        Switches replayed = Switches.defaults().withProbe(report);
        assertThat(Arrays.stream(Switch.values())
                        .filter(each -> !replayed.get(each).equals(asked.get(each))))
                .isEmpty();
    }

    private static String secret(Path credentials) {
        return Credentials.fromFile(credentials).password().reveal();
    }

    private static Map<String, String> probe(Switches switches) throws SQLException {
        try (Emulator emulator = QueryService.start(options(switches))) {
            accelerate(emulator);
            Report report = new Probe(QueryService.credentials(emulator), true, SESSIONS + 1).ask(answer -> {});
            return new TreeMap<>(report.switches());
        }
    }

    private static EmulatorOptions.Builder options(Switches switches) {
        return EmulatorOptions.builder().sessions(SESSIONS).events(100).switches(switches);
    }

    private static void accelerate(Emulator emulator) throws SQLException {
        try (var limn = QueryService.open(emulator);
                Connection connection = limn.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE fast WITH (TYPE=QSACCEL)");
            statement.execute("CREATE SCHEMA fast.agg");
            statement.execute("CREATE TABLE fast.agg.dim AS SELECT 1 AS one");
        }
    }

    private static Switches other() {
        Switches other = Switches.defaults();
        for (Switch each : Switch.values()) {
            other = other.with(each, each.choices().get(1));
        }
        return other;
    }
}
