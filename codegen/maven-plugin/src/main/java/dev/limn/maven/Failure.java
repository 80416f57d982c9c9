package dev.limn.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What went wrong, as Maven shows it. */
final class Failure {

    private Failure() {}

    /** Without its cause, which is logged: Maven adds the words of every cause to the line it prints. */
    static MojoFailureException of(RuntimeException cause, Log log) {
        log.debug(cause);
        return new MojoFailureException(cause.getMessage());
    }
}
