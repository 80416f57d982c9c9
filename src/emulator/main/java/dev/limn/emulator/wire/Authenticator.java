package dev.limn.emulator.wire;

import dev.limn.emulator.query.ClientConnection;
import dev.limn.emulator.query.Session;
import dev.limn.emulator.query.SqlFailure;
import java.util.Map;

/** Decides who is let in. Many clients ask at once, so it must be thread-safe. */
@FunctionalInterface
public interface Authenticator {

    /**
     * Begins a session. It is closed when the connection ends, in whatever way.
     *
     * @param startupParameters as the client sent them, {@code user} among them
     * @param password in clear text, as TLS protects it
     * @param connection to end it from outside, from now on until the session is closed
     * @throws SqlFailure if the client is refused; whatever its kind, the connection ends
     */
    SignedIn signIn(Map<String, String> startupParameters, String password, ClientConnection connection);

    /**
     * A client that was let in.
     *
     * @param parameters what ParameterStatus reports, in this order: {@code server_version} and so on
     */
    record SignedIn(Session session, Map<String, String> parameters) {}
}
