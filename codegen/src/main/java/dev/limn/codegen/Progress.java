package dev.limn.codegen;

/**
 * Is told how a run gets on. Several threads call it, and often: it must be quick, and must not throw.
 */
@FunctionalInterface
public interface Progress {

    /** What a run does, in this order. */
    enum Phase {
        CONNECTING,
        READING,
        /** Counts tables. */
        MAKING_CLASSES,
        /** Counts files. */
        WRITING_FILES
    }

    /**
     * Called when a phase begins, and where it counts, for each table or file.
     *
     * @param all how many there are to be done; 0 where nothing is counted
     */
    void at(Phase phase, int done, int all);

    /** For those who do not care. */
    static Progress ignored() {
        return (phase, done, all) -> {};
    }
}
