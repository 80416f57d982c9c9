package dev.limn.emulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Faults, and time, by a line of words: on the command line and on the running emulator's standard input. */
final class FaultCommands {

    /** All there are, with what they do. */
    static final List<String> HELP = List.of(
            "expire-tokens            all tokens handed out so far expire, now",
            "expire-next-sign-in      the next sign-in is refused as expired",
            "drop-sessions            all connections break, without a word",
            "kill-sessions            an administrator ends all sessions (57P01)",
            "fail-queries N           the next N queries fail with 58000",
            "slow-queries DURATION    each query waits first, as 5s or 0.25s; 0s ends it",
            "drop-after-rows N        the connection breaks once a query has sent N rows",
            "advance DURATION         puts the clock of all limits forward, as 10m or 2h");

    private FaultCommands() {}

    /** @throws IllegalArgumentException if the line is none of the commands; it says what is wrong */
    static void run(String line, Emulator emulator) {
        parse(line).accept(emulator);
    }

    /**
     * Understands a line, to be carried out later.
     *
     * @throws IllegalArgumentException if the line is none of the commands; it says what is wrong. Carrying it out throws
     *     it too, if a number is not possible
     */
    static Consumer<Emulator> parse(String line) {
        String[] words = line.strip().split("[\\s=]+", 2);
        String name = words[0].toLowerCase(Locale.ROOT);
        String argument = words.length > 1 ? words[1].strip() : "";
        return switch (name) {
            case "expire-tokens" ->
                alone(name, argument, emulator -> emulator.faults().expireTokens());
            case "expire-next-sign-in" ->
                alone(name, argument, emulator -> emulator.faults().expireNextSignIn());
            case "drop-sessions" ->
                alone(name, argument, emulator -> emulator.faults().dropSessions());
            case "kill-sessions" ->
                alone(name, argument, emulator -> emulator.sessions().killAll());
            case "fail-queries" -> {
                int queries = number(name, argument);
                yield emulator -> emulator.faults().failQueries(queries);
            }
            case "drop-after-rows" -> {
                int rows = number(name, argument);
                yield emulator -> emulator.faults().dropAfterRows(rows);
            }
            case "slow-queries" -> {
                Duration each = duration(name, argument);
                yield emulator -> emulator.faults().slowQueries(each);
            }
            case "advance" -> {
                Duration by = duration(name, argument);
                yield emulator -> emulator.clock().advance(by);
            }
            default ->
                throw new IllegalArgumentException(
                        "no fault '" + words[0] + "': there are " + String.join(", ", names()));
        };
    }

    private static Consumer<Emulator> alone(String name, String argument, Consumer<Emulator> fault) {
        if (!argument.isEmpty()) {
            throw new IllegalArgumentException(name + " takes nothing, not '" + argument + "'");
        }
        return fault;
    }

    private static List<String> names() {
        return HELP.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a number, not '" + text + "'", e);
        }
    }

    private static Duration duration(String name, String text) {
        try {
            return Duration.parse("PT" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " needs a duration such as 5s, 10m or 2h, not '" + text + "'", e);
        }
    }
}
