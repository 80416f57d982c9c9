package dev.limn;

/** An open connection broke: the server ended it or the network did (SQLSTATE class 08, 57P01, 57P02; 57P05 on Query Service). */
public final class ConnectionLostException extends LimnException {

    private static final long serialVersionUID = 1L;

    ConnectionLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
