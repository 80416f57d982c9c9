package dev.limn.emulator.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says, by the names of PostgreSQL's protocol. */
sealed interface FrontendMessage {

    /** What a connection, or its part within TLS, may begin with; it has no type byte. */
    sealed interface Opening extends FrontendMessage {}

    /** What comes after the start-up. */
    sealed interface Typed extends FrontendMessage {}

    /** One of the extended query protocol, whose errors make the server skip all until Sync. */
    sealed interface Extended extends Typed {}

    /** Whether Describe and Close mean a statement or a portal. */
    enum Target {
        STATEMENT,
        PORTAL
    }

    /** A parameter of Bind; no bytes are SQL's NULL. */
    record Value(boolean binary, byte @Nullable [] bytes) {}

    /** Asks for a session; the parameters are in the order the client gave them. */
    record StartupMessage(int major, int minor, Map<String, String> parameters) implements Opening {}

    record SslRequest() implements Opening {}

    record GssEncRequest() implements Opening {}

    record CancelRequest(int processId, int secretKey) implements Opening {}

    record Password(String password) implements Typed {
        @Override
        public String toString() {
            return "Password[]";
        }
    }

    record Query(String text) implements Typed {}

    record Parse(String statement, String text, List<Integer> parameterTypes) implements Extended {}

    /** @param results the forms the client wants columns in */
    record Bind(String portal, String statement, List<Value> values, Formats results) implements Extended {}

    record Describe(Target target, String name) implements Extended {}

    /** @param maxRows 0 for all */
    record Execute(String portal, int maxRows) implements Extended {}

    record Close(Target target, String name) implements Extended {}

    record Flush() implements Extended {}

    record Sync() implements Typed {}

    record Terminate() implements Typed {}

    /** Well framed, and nothing this server knows: FunctionCall, the messages of COPY, unknown types. */
    record Unsupported(char type) implements Typed {}
}
