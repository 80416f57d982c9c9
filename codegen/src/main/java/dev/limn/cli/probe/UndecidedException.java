package dev.limn.cli.probe;

/** A question that this sandbox, or this user, cannot answer; the message says why. */
final class UndecidedException extends Exception {

    UndecidedException(String why) {
        super(why);
    }
}
