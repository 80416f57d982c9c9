package dev.limn.catalog;

import org.jspecify.annotations.Nullable;

/** A catalog cannot be read. The message is one line: what failed, on what, what to do. */
public class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogException(String message) {
        this(message, null);
    }

    public CatalogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
