package dev.limn.emulator.query;

/**
 * A client's connection, as others see it: something that can be ended. Both methods cancel what runs, return at once,
 * and do nothing when the connection has ended already. Thread-safe.
 */
public interface ClientConnection {

    /** Ends it as an administrator does: the client is told why, as a FATAL error, whatever the failure's kind. */
    void end(SqlFailure why);

    /** Ends it as a broken line does: without a word. */
    void drop();
}
