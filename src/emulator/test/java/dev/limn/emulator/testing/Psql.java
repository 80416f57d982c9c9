package dev.limn.emulator.testing;

import dev.limn.emulator.Emulator;
import dev.limn.emulator.testing.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** psql, without its user's settings, and with unaligned output. Immutable. */
public final class Psql {

    private final Program program;
    private final String connection;

    private Psql(Program program, String connection) {
        this.program = program;
        this.connection = connection;
    }

    /** @param connection a URI, or the keywords and values of libpq */
    public static Psql to(String connection) {
        return new Psql(Program.installed("psql", "postgresql-client"), connection);
    }

    /** With the line that an emulator writes for its clients. */
    public static Psql to(Emulator emulator) throws IOException {
        return to(credentials(emulator));
    }

    /** The line that an emulator writes for its clients, a URI. */
    public static String credentials(Emulator emulator) throws IOException {
        return Files.readString(emulator.writeCredentials(Duration.ofHours(1), null))
                .strip();
    }

    /** The same with an environment variable more. */
    public Psql with(String variable, String value) {
        return new Psql(program.with(variable, value), connection);
    }

    public Run run(String... arguments) throws IOException, InterruptedException {
        return script("", arguments);
    }

    /** Runs SQL and backslash commands, one after the other in one session. */
    public Run commands(String... commands) throws IOException, InterruptedException {
        return run(
                Stream.of(commands).flatMap(command -> Stream.of("-c", command)).toArray(String[]::new));
    }

    /** Runs what a file would hold. */
    public Run script(String text, String... arguments) throws IOException, InterruptedException {
        return program.given(
                text,
                Stream.concat(
                                Stream.of(connection, "--no-psqlrc", "--no-password", "--no-align", "--pset=pager=off"),
                                List.of(arguments).stream())
                        .toArray(String[]::new));
    }
}
