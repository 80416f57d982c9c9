package dev.limn.codegen;

import org.jspecify.annotations.Nullable;

/** A run that could not be done. Its message is one line: what failed, on what, what to do. */
public class GenerationException extends RuntimeException {

    public GenerationException(String message) {
        this(message, null);
    }

    public GenerationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
