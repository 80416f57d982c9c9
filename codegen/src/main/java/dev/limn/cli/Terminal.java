package dev.limn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody is watching. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether what goes to standard error appears on a terminal that can erase a line. */
    static boolean showsStandardError() {
        return !"dumb".equals(System.getenv("TERM"))
                && (isTerminal(STANDARD_ERROR) || Boolean.getBoolean("limn.terminal"));
    }

    // Java's console tells of standard input and output only. Where there is no /proc, scripts/limn says what it sees.
    private static boolean isTerminal(Path descriptor) {
        try {
            return Files.isSymbolicLink(descriptor)
                    && Files.readSymbolicLink(descriptor).toString().matches("/dev/(pts/\\d+|tty.*|console)");
        } catch (IOException e) {
            return false; // then nothing is shown
        }
    }
}
