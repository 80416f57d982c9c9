package dev.limn.emulator.query;

import java.util.List;

/** One client's session. For one thread, but for {@link #cancel}. */
public interface Session extends AutoCloseable {

    /** The statements in a text, as a simple query may hold several. At least one: an empty text is an empty statement. */
    List<String> split(String text);

    /**
     * Understands one statement.
     *
     * @param parameterTypes oids of {@code $1}, {@code $2} and so on, as far as the client gave them; 0 for unknown
     */
    Statement prepare(String text, List<Integer> parameterTypes);

    /** True between BEGIN and COMMIT or ROLLBACK. */
    boolean inTransaction();

    /** Ends what runs now, if anything does, with 57014. From any thread. */
    void cancel();

    @Override
    void close();
}
