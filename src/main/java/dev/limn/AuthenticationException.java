package dev.limn;

/** The server refused who we say we are (SQLSTATE class 28), or the password has expired and was not sent at all. */
public final class AuthenticationException extends LimnException {

    private static final long serialVersionUID = 1L;

    AuthenticationException(String message) {
        super(message);
    }

    AuthenticationException(String message, Throwable cause) {
        super(message, cause);
    }
}
