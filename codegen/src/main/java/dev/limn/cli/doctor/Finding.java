package dev.limn.cli.doctor;

/**
 * What came of looking at one thing. Immutable.
 *
 * @param check what was looked at
 * @param text what was seen; where something is wrong, with what to do
 */
public record Finding(String check, Status status, String text) {

    /** How it looks. */
    public enum Status {
        OK,
        /** It works, but not for long, or not for everything. */
        WARNING,
        FAILED,
        /** Something it builds on has failed. */
        SKIPPED
    }

    static Finding ok(String check, String text) {
        return new Finding(check, Status.OK, text);
    }

    static Finding warning(String check, String text) {
        return new Finding(check, Status.WARNING, text);
    }

    static Finding failed(String check, String text) {
        return new Finding(check, Status.FAILED, text);
    }

    static Finding skipped(String check) {
        return new Finding(check, Status.SKIPPED, "not tried");
    }
}
