package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A catalog, and how it came to be read. Immutable.
 *
 * @param steps the rungs that were looked at, in order; the last one was taken
 * @param failures what could not be read, one line each: what failed, on what, what to do
 * @param remarks what was left out for a reason, one line each
 */
public record Reading(Catalog catalog, List<Step> steps, List<String> failures, List<String> remarks) {

    public Reading {
        requireNonNull(catalog, "catalog");
        steps = List.copyOf(steps);
        failures = List.copyOf(failures);
        remarks = List.copyOf(remarks);
    }

    /** The rung that was taken. */
    public Rung rung() {
        return steps.getLast().rung();
    }

    /**
     * A rung that was looked at.
     *
     * @param reason why it was taken, or why not
     */
    public record Step(Rung rung, boolean taken, String reason) {

        public Step {
            requireNonNull(rung, "rung");
            requireNonNull(reason, "reason");
        }

        /** {@code not by batched pg_catalog: …} or {@code read by …}. */
        @Override
        public String toString() {
            return (taken ? "read by " : "not by ") + rung + ": " + reason;
        }
    }
}
