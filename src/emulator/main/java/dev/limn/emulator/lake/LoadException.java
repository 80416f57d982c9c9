package dev.limn.emulator.lake;

/** A user's folder cannot be loaded. The message has a line for each thing wrong with it, naming the file. */
public final class LoadException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LoadException(String message) {
        super(message);
    }

    LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
