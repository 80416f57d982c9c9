package dev.limn.codegen.internal;

/** Makes one line of a failure, whose own message may have many. */
final class OneLine {

    private OneLine() {}

    static String of(String what, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String detail = message == null ? cause.getClass().getSimpleName() : message;
        return what + ": " + detail.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
