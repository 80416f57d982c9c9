package dev.limn.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Maven that runs this build, for another project: with its own local repository, where this build's artifacts are,
 * and the settings of this build.
 *
 * @param folder where it is called
 * @param globalSettings the installation's settings, as {@link Settings} prepares them
 */
record Maven(Path folder, Path globalSettings) {

    /** What a run came to; both streams in one. */
    record Run(int code, String output) {

        List<String> errors() {
            return output.lines().filter(line -> line.startsWith("[ERROR]")).toList();
        }
    }

    Run run(String credentials, String... args) throws IOException, InterruptedException {
        Path output = Files.createTempFile("maven", ".log");
        ProcessBuilder process = new ProcessBuilder(command(args))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("PG"));
        process.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1"); // it lives for seconds
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("LIMN_CREDENTIALS", credentials);
        int code = process.start().waitFor();
        String text = Files.readString(output, UTF_8);
        Files.delete(output);
        return new Run(code, text);
    }

    private List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--global-settings",
                globalSettings.toString(),
                "-Dmaven.repo.local=" + System.getProperty("it.repository")));
        Path settings = Path.of(System.getProperty("outer.settings"));
        if (Files.exists(settings)) {
            command.addAll(List.of("--settings", settings.toString()));
        }
        Stream.of(args).forEach(command::add);
        return command;
    }
}
