package dev.limn.codegen.internal;

import java.util.regex.Pattern;

/** Makes one line of what may have many. */
public final class OneLine {

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private OneLine() {}

    /** The lines of a text as one. */
    public static String of(String text) {
        return LINE_BREAK.matcher(text.strip()).replaceAll("; ");
    }

    /** What failed, and the message of the failure's deepest cause. */
    static String of(String what, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String detail = message == null ? cause.getClass().getSimpleName() : message;
        return what + ": " + of(detail);
    }
}
