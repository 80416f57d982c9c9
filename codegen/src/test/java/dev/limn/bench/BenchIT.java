package dev.limn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks on a lake that is a pond. */
class BenchIT {

    // The setting, an empty line, the columns' names and what underlines them.
    private static final int HEAD = 4;

    @TempDir
    Path temporary;

    // The script takes a jar for old that is older than a file it was built from, even if that changed nothing.
    @BeforeAll
    static void keepLimnFromBuilding() throws Exception {
        try (var jars = Files.newDirectoryStream(Path.of("target"), "*-cli.jar")) {
            for (Path jar : jars) {
                Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
            }
        }
    }

    @Test
    void comparesGenerators() throws Exception {
        assertThat(table("codegen --tables 3 --columns 4 --runs 1 --only cold --sides stock,full"))
                .anyMatch(
                        line -> line.matches("\\| cold, full: wall +\\|( +[0-9.]+ s \\|){2} +[0-9.]+ \\| +>= 4 \\| .*"))
                .anyMatch(line -> line.matches("\\| cold, full: statements +\\|( +[0-9]+ \\|){2} .*"));
    }

    @Test
    void comparesWritersAndPicksTheBestOfJooqs() throws Exception {
        List<String> table = table("write --rows 300 --trial-rows 200 --runs 1 --settings batch_rewritten,loader_both");

        assertThat(table)
                .filteredOn(line -> line.matches("\\| trial, .*: wall +\\|( +[0-9.]+ s \\|){2} .*"))
                .hasSize(2);
        assertThat(table)
                .filteredOn(line -> line.matches("\\| all rows, .*: wall +\\|( +[0-9.]+ s \\|){2} .*>= 4 .*"))
                .hasSize(2);
    }

    @Test
    void comparesReaders() throws Exception {
        assertThat(table("read --rows 300 --times 3 --look-ups 20 --runs 1"))
                .filteredOn(line -> line.matches("\\| .*: wall +\\|( +[0-9.]+ s \\|){2} .*"))
                .hasSize(5);
    }

    private List<String> table(String arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Path json = temporary.resolve("bench.json");

        int code = Main.run(out, err, (arguments + " --json " + json).split(" "));

        assertThat(code).as(err.toString(UTF_8)).isZero();
        JsonObject written = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(written.getAsJsonArray("rows")).hasSize(lines.size() - HEAD);
        return lines;
    }
}
