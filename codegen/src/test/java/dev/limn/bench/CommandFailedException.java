package dev.limn.bench;

/** A measured command failed; the message says which and what it wrote. */
final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
