package dev.limn.codegen;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;

/**
 * Runs the {@link Generator} on a database that is opened for it and closed after it; on PostgreSQL, the session cannot write. This
 * is the one call behind the command line and the Maven goal.
 */
public final class LiveGeneration {

    private LiveGeneration() {}

    /**
     * Connects, generates, disconnects.
     *
     * @throws dev.limn.LimnException if there is no connection
     * @throws GenerationException as {@link Generator#generate} does
     */
    public static GenerationReport run(Credentials credentials, GeneratorOptions options) {
        return run(credentials, options, Progress.ignored());
    }

    /** The same, and tells how it gets on. */
    public static GenerationReport run(Credentials credentials, GeneratorOptions options, Progress progress) {
        progress.at(Progress.Phase.CONNECTING, 0, 0);
        try (Limn limn = LiveCatalog.open(credentials, "limn generate")) {
            return limn.dsl().connectionResult(connection -> Generator.generate(connection, options, progress));
        }
    }

    /**
     * Connects, tells what would change, disconnects.
     *
     * @throws dev.limn.LimnException if there is no connection
     * @throws GenerationException as {@link Generator#differences} does
     */
    public static ClassDifferences differences(Credentials credentials, GeneratorOptions options, Progress progress) {
        progress.at(Progress.Phase.CONNECTING, 0, 0);
        try (Limn limn = LiveCatalog.open(credentials, "limn check")) {
            return limn.dsl().connectionResult(connection -> Generator.differences(connection, options, progress));
        }
    }
}
