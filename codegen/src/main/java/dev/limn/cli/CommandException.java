package dev.limn.cli;

/** A command cannot be done; the message is the line to show. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
