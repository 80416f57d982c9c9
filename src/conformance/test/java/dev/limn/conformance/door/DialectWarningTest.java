package dev.limn.conformance.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.credentials.Credentials;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In JVMs of their own: jOOQ tells once in each. */
class DialectWarningTest {

    private static final String SWITCH = "-Dorg.jooq.log.org.jooq.impl.DefaultExecuteContext.logVersionSupport=";
    private static final String WARNING = "Database version is older than what dialect";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void jooqDoesNotWarnOfTheServersVersion() throws IOException, InterruptedException {
        assertThat(run(queryService())).contains("[1]").doesNotContain(WARNING);
    }

    @Test
    void itDoesForWhoWantsToKnow() throws IOException, InterruptedException {
        assertThat(run(queryService(), SWITCH + "WARN")).contains("[1]", WARNING, "0.1.0");
    }

    @Test
    void whatItSaysOfAnotherServerBeforeIsNotLost() throws IOException, InterruptedException {
        Path postgres = TlsPostgres.shared().writeCredentials(folder.resolve("postgres"), "postgres");

        assertThat(run(List.of(postgres, queryService().getFirst()))).contains("Database version is supported");
    }

    private List<Path> queryService() {
        return List.of(QueryService.credentialsFile(QueryService.shared(), folder));
    }

    private static String run(List<Path> credentials, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, options);
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"), FirstQueries.class.getName());
        credentials.forEach(file -> command.add(file.toString()));
        Process other = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(other.getInputStream().readAllBytes(), UTF_8);
        assertThat(other.waitFor()).describedAs(printed).isZero();
        return printed;
    }

    /** What another JVM runs: a query on each server, one after the other. */
    static final class FirstQueries {

        private FirstQueries() {}

        public static void main(String[] credentials) {
            for (String file : credentials) {
                try (Limn limn = Limn.open(Credentials.fromFile(Path.of(file)))) {
                    System.out.println(limn.dsl().selectOne().fetch().getValues(0));
                }
            }
        }
    }
}
