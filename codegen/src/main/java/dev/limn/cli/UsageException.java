package dev.limn.cli;

/** The value of an option makes no sense; the message is the line to show. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
