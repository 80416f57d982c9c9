package dev.limn.emulator.wire;

import dev.limn.emulator.query.SqlFailure;
import java.io.IOException;

/** A client broke the protocol: SQLSTATE 08P01. */
final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean framed;
    private final boolean extended;

    private ProtocolException(String message, boolean framed, boolean extended) {
        super(message);
        this.framed = framed;
        this.extended = extended;
    }

    /**
     * The content of a message is wrong; the next one begins where it should.
     *
     * @param extended whether the message is one of the extended query protocol
     */
    static ProtocolException malformed(String message, boolean extended) {
        return new ProtocolException(message, true, extended);
    }

    /** Where the next message begins is not known, so nothing more can be read. */
    static ProtocolException lost(String message) {
        return new ProtocolException(message, false, false);
    }

    /** True if the connection can go on. */
    boolean framed() {
        return framed;
    }

    /** True if the client now expects all to be skipped until Sync. */
    boolean extended() {
        return extended;
    }

    SqlFailure failure() {
        String message = String.valueOf(getMessage());
        return framed ? SqlFailure.error("08P01", message) : SqlFailure.fatal("08P01", message);
    }
}
