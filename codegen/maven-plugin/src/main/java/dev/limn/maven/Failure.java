package dev.limn.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What went wrong, as Maven shows it. */
final class Failure {

    private static final int LINES_SHOWN = 50;

    private Failure() {}

    /** Without its cause, which is logged: Maven adds the words of every cause to the line it prints. */
    static MojoFailureException of(RuntimeException cause, Log log) {
        log.debug(cause);
        return new MojoFailureException(cause.getMessage());
    }

    /** A check that found something, with the first lines about it. */
    static MojoFailureException of(String summary, List<String> lines) {
        int shown = Math.min(lines.size(), LINES_SHOWN);
        String rest = lines.size() > shown ? "\n  and " + (lines.size() - shown) + " more (limn check shows all)" : "";
        return new MojoFailureException(summary + ":\n  " + String.join("\n  ", lines.subList(0, shown)) + rest);
    }
}
