package dev.limn.emulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Faults, and time, by a line of words: on the command line and on the running emulator's standard input. */
final class FaultCommands {

    /** All there are, with what they do. */
    static final List<String> HELP = List.of(
            "expire-tokens            all tokens handed out so far expire, now",
            "expire-next-sign-in      the next sign-in is refused as expired",
            "drop-sessions            all connections break, without a word",
            "kill-sessions            all sessions end as an administrator ends them (57P01)",
            "fail-queries N           the next N queries fail with 58000",
            "slow-queries DURATION    each query waits before it starts, as 5s or 0.25s; 0s ends it",
            "drop-after-rows N        the connection breaks once a query has sent N rows",
            "advance DURATION         the clock that all limits go by is put forward, as 10m or 2h");

    private FaultCommands() {}

    /** @throws IllegalArgumentException if the line is none of the commands; it says what is wrong */
    static void run(String line, Emulator emulator) {
        String[] words = line.strip().split("[\\s=]+", 2);
        String argument = words.length > 1 ? words[1].strip() : "";
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "expire-tokens" -> emulator.faults().expireTokens();
            case "expire-next-sign-in" -> emulator.faults().expireNextSignIn();
            case "drop-sessions" -> emulator.faults().dropSessions();
            case "kill-sessions" -> emulator.sessions().killAll();
            case "fail-queries" -> emulator.faults().failQueries(Math.toIntExact(number(argument)));
            case "slow-queries" -> emulator.faults().slowQueries(duration(argument));
            case "drop-after-rows" -> emulator.faults().dropAfterRows(number(argument));
            case "advance" -> emulator.clock().advance(duration(argument));
            default ->
                throw new IllegalArgumentException(
                        "no fault '" + words[0] + "': there are " + String.join(", ", names()));
        }
    }

    private static List<String> names() {
        return HELP.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number is needed, not '" + text + "'", e);
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a duration is needed, such as 5s, 10m or 2h, not '" + text + "'", e);
        }
    }
}
