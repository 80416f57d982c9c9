package dev.limn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/limn} with the command as it is shipped, run as a user does: by a link, from a folder of their own. */
class ScriptIT {

    private static final Path SCRIPT =
            Path.of("../scripts/limn").toAbsolutePath().normalize();
    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    static Path folder = Path.of("");

    private static String dbname = "";

    @BeforeAll
    static void makeDatabase() throws IOException {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, "create table item (id integer); create table \"Ünïque\" (id integer)");
        SERVER.writeCredentials(folder.resolve("credentials"), dbname);
        Files.createSymbolicLink(folder.resolve("limn"), SCRIPT);
        keepFromBuilding();
    }

    // The script takes a jar for old that is older than a file it was built from, even if that changed nothing.
    private static void keepFromBuilding() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path jar = files.filter(file -> file.toString().endsWith("-cli.jar"))
                    .findFirst()
                    .orElseThrow();
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        }
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @Test
    void printsTablesAndNothingElse() throws Exception {
        assertThat(run("./limn tables --credentials credentials"))
                .isEqualTo(new Outcome(0, "public.item\npublic.Ünïque\n", ""));
    }

    @Test
    void generatesBelowTheCallersFolderWhateverTheLocale() throws Exception {
        Outcome outcome = run(
                "LC_ALL=C ./limn generate --credentials credentials --package a.b --directory java --schema public");

        assertThat(outcome.err()).matches("2 tables: \\d+ files written, 0 removed, 0 unchanged\\n");
        assertThat(outcome.code()).isZero();
        assertThat(folder.resolve("java/a/b/tables/Ünïque.java")).isRegularFile();
    }

    @Test
    void passesArgumentsAndExitCodesOn() throws Exception {
        assertThat(run("./limn tables --credentials 'no such file'"))
                .isEqualTo(new Outcome(
                        1, "", "limn: no such file: no such file (name the file that holds the credentials)\n"));
        assertThat(run("./limn").code()).isEqualTo(2);
    }

    @Test
    void endsQuietlyWhenThePipeIsClosed() throws Exception {
        assertThat(run("./limn tables --credentials credentials | true; echo ${PIPESTATUS[0]}"))
                .isEqualTo(new Outcome(0, "0\n", ""));
    }

    private static Outcome run(String command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder bash = new ProcessBuilder(List.of("bash", "-c", command))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        bash.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int code = bash.start().waitFor();
        return new Outcome(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
