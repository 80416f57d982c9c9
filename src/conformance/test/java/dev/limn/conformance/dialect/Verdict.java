package dev.limn.conformance.dialect;

/** What became of a construct on Query Service. */
enum Verdict {
    /** The same SQL, and the same rows. */
    SAME,
    /** Other SQL, and the same rows. */
    REWRITTEN,
    /** Refused before anything was sent, with what to use instead. */
    REFUSED,
    /** Anything else. */
    DIFFERS
}
