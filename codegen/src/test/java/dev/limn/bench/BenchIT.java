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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark on a lake that is a pond. */
class BenchIT {

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
    void printsATableAndWritesIt() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Path json = temporary.resolve("bench.json");

        int code = Main.run(
                out,
                err,
                ("codegen --tables 3 --columns 4 --runs 1 --only cold --sides stock,full --json " + json).split(" "));

        assertThat(code).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8).lines())
                .anyMatch(
                        line -> line.matches("\\| cold, full: wall +\\|( +[0-9.]+ s \\|){2} +[0-9.]+ \\| +>= 4 \\| .*"))
                .anyMatch(line -> line.matches("\\| cold, full: statements +\\|( +[0-9]+ \\|){2} .*"));
        JsonObject written = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertThat(written.getAsJsonArray("rows")).hasSizeGreaterThanOrEqualTo(5);
    }
}
