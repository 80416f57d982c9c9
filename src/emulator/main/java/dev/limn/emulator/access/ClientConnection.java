package dev.limn.emulator.access;

import dev.limn.emulator.query.SqlFailure;

/** The connection a session lives on, as far as it can be ended from another thread. */
public interface ClientConnection {

    /** Tells the client why its session is over, and closes the connection. Ends a query that runs. */
    void end(SqlFailure why);

    /** Closes the connection without a word, as a broken network does. Ends a query that runs. */
    void drop();
}
