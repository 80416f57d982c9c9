package dev.limn;

/**
 * Query Service has no session left: an organization may have as many at once as its licence says, mostly one (documented: packages),
 * and none was given back while Limn waited for one.
 */
public final class SessionLimitException extends LimnException {

    private static final long serialVersionUID = 1L;

    SessionLimitException(String message, Throwable cause) {
        super(message, cause);
    }
}
