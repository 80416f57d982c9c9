package dev.limn.bench.measure;

/** A measured command failed; the message says which and what it wrote. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandFailedException(String message) {
        super(message);
    }
}
