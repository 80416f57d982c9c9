package dev.limn.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command, running in a JVM and a temporary folder of its own. */
final class EmulatorProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final Path folder;
    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;
    private final List<String> said = new ArrayList<>();

    private EmulatorProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.in = new PrintWriter(process.outputWriter(UTF_8), true);
    }

    /** @param folder for its temporary files and what it says of errors */
    static EmulatorProcess start(Path folder, String... arguments) throws IOException {
        Files.createDirectory(folder.resolve("temporary"));
        Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // As the script has it.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:disable",
                "-Djava.io.tmpdir=" + folder.resolve("temporary"),
                // PostgreSQL's, unpacked once for all tests.
                "-Dot.epg.working-dir=" + binaries,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new EmulatorProcess(
                folder,
                new ProcessBuilder(command)
                        .redirectError(folder.resolve("errors").toFile())
                        .start());
    }

    /** The value of what it says on its way to being ready, or of what it has said. */
    String said(String what) throws IOException {
        return hear(what + ": ").substring(what.length() + 2);
    }

    /** Waits for a line that begins so, unless it has been said. */
    String hear(String beginning) throws IOException {
        for (int line = 0; ; line++) {
            if (line == said.size()) {
                String next = out.readLine();
                if (next == null) {
                    throw new AssertionError("it ended without '" + beginning + "': " + errors());
                }
                said.add(next);
            }
            if (said.get(line).startsWith(beginning)) {
                return said.get(line);
            }
        }
    }

    /** All it has said so far, and that this asked for. */
    String everything() {
        return String.join("\n", said);
    }

    void tell(String line) {
        in.println(line);
    }

    String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    /** As Ctrl-C and {@code kill} do; gives its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return exit();
    }

    int exit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("the command ended")
                .isTrue();
        return process.exitValue();
    }

    /** What is in its temporary folder. */
    List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("temporary"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    Stream<ProcessHandle> descendants() {
        return process.descendants();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
