package dev.limn.emulator.wire;

import dev.limn.emulator.query.Session;
import dev.limn.emulator.query.Statement;
import java.util.List;

/** A session in which some texts, meant for it, do what nobody expects of a statement. */
record FailingSession(Session session) implements Session {

    static final String BUG = "a bug";
    static final String ENDLESS_RECURSION = "an endless recursion";
    static final String NO_MEMORY = "no memory";

    @Override
    public List<String> split(String text) {
        return switch (text) {
            case BUG -> throw new IllegalStateException("with words\nthat are not for clients");
            case ENDLESS_RECURSION -> List.of(endless(1));
            case NO_MEMORY -> throw new OutOfMemoryError("for this test");
            default -> session.split(text);
        };
    }

    private static String endless(int depth) {
        return endless(depth + 1) + depth;
    }

    @Override
    public Statement prepare(String text, List<Integer> parameterTypes) {
        return session.prepare(text, parameterTypes);
    }

    @Override
    public boolean inTransaction() {
        return session.inTransaction();
    }

    @Override
    public void cancel() {
        session.cancel();
    }

    @Override
    public void close() {
        session.close();
    }
}
