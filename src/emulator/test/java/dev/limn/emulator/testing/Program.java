package dev.limn.emulator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A program that others wrote, to be run to its end. Immutable. */
public final class Program {

    private static final long SECONDS = 120;

    private final Path file;
    private final Path folder;
    private final Map<String, String> environment;

    /** What a run left. */
    public record Run(int exit, String output, String errors) {

        /** The output of a run that must have gone well. */
        public String succeeded() {
            assertThat(exit).as(errors).isZero();
            return output;
        }

        public List<String> lines() {
            return succeeded().lines().toList();
        }
    }

    private Program(Path file, Path folder, Map<String, String> environment) {
        this.file = file;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * The program of that name.
     *
     * @param debianPackage what a test that fails for want of it tells to install
     */
    public static Program installed(String name, String debianPackage) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                return new Program(file, Path.of("").toAbsolutePath(), Map.of());
            }
        }
        throw new AssertionError(name + ", which this test runs, is missing: install the package " + debianPackage);
    }

    /** The same with an environment variable more. */
    public Program with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Program(file, folder, more);
    }

    /** The same in another working folder. */
    public Program in(Path other) {
        return new Program(file, other, environment);
    }

    public Run run(String... arguments) throws IOException, InterruptedException {
        return given("", arguments);
    }

    /** Runs it with a text on standard input. */
    public Run given(String input, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("limn-output", "");
        Path errors = Files.createTempFile("limn-errors", "");
        try {
            List<String> command = new ArrayList<>(List.of(file.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            // What a developer has set for the server of another project.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            int exit = finish(builder.start(), input);
            return new Run(exit, Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private int finish(Process process, String input) throws IOException, InterruptedException {
        try {
            try (OutputStream stream = process.getOutputStream()) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended without reading; what it left says why.
            }
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("%s ended within %s s", file.getFileName(), SECONDS)
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
