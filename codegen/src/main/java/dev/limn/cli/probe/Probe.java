package dev.limn.cli.probe;

import dev.limn.credentials.Credentials;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a Query Service what its public documents leave open. It reads only, with one session at a time, unless more is
 * allowed. Not thread-safe.
 */
public final class Probe {

    private static final List<Question> QUESTIONS = Stream.of(
                    Texts.questions(), Names.questions(), Limits.questions(), Wire.questions(), Others.questions())
            .flatMap(List::stream)
            .toList();

    private final Credentials credentials;
    private final boolean mayWrite;
    private final int mostSessions;

    /**
     * Ready to ask.
     *
     * @param mayWrite whether a table may be made, and dropped again
     * @param mostSessions how many sessions may be opened at once, to find their limit; 0 for not trying
     */
    public Probe(Credentials credentials, boolean mayWrite, int mostSessions) {
        this.credentials = credentials;
        this.mayWrite = mayWrite;
        this.mostSessions = mostSessions;
    }

    /**
     * Asks everything.
     *
     * @param answers takes each answer as soon as it is there
     * @throws SQLException if nobody can sign in
     */
    public Report ask(Consumer<Answer> answers) throws SQLException {
        try (Sandbox sandbox = new Sandbox(credentials, mayWrite, mostSessions)) {
            sandbox.usual();
            return new Report(QUESTIONS.stream()
                    .map(question -> ask(question, sandbox))
                    .peek(answers)
                    .toList());
        }
    }

    private Answer ask(Question question, Sandbox sandbox) {
        try {
            return answer(question, question.ask().of(sandbox), "");
        } catch (UndecidedException e) {
            return answer(question, null, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return answer(question, null, e.getSQLState() + ": " + withoutSecrets(String.valueOf(e.getMessage())));
        }
    }

    private static Answer answer(Question question, @Nullable String value, String remark) {
        return new Answer(question.name(), question.words(), question.isSwitch(), value, remark);
    }

    // What a server repeats of what it was told.
    private String withoutSecrets(String message) {
        String password = credentials.password().reveal();
        return password.isEmpty() ? message : message.replace(password, "***");
    }
}
