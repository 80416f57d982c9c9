package dev.limn;

/** No safe connection came about: the server does not speak TLS, its certificate does not convince, or ours cannot be used. */
public final class TlsException extends LimnException {

    private static final long serialVersionUID = 1L;

    TlsException(String message, Throwable cause) {
        super(message, cause);
    }
}
