package dev.limn.cli.probe;

import java.sql.SQLException;

/**
 * Something that the public documents leave open.
 *
 * @param name of the emulator's switch for it, or of our own
 * @param words the question
 * @param isSwitch whether the emulator can be told the answer
 * @param ask how a server is asked
 */
record Question(String name, String words, boolean isSwitch, Ask ask) {

    /** How a server is asked; nothing is left behind on it. */
    interface Ask {

        /** The answer; {@link SQLException} when the server fails in a way that is none. */
        String of(Sandbox sandbox) throws SQLException, UndecidedException;
    }

    static Question ofSwitch(String name, String words, Ask ask) {
        return new Question(name, words, true, ask);
    }

    static Question other(String name, String words, Ask ask) {
        return new Question(name, words, false, ask);
    }
}
