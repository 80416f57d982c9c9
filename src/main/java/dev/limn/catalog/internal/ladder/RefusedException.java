package dev.limn.catalog.internal.ladder;

/** A rung cannot be taken; the message is why. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String why) {
        super(why);
    }
}
