package dev.limn.emulator.sql;

/**
 * A word, literal or sign of a statement.
 *
 * @param start where it begins in the statement, in chars
 * @param end where it ends, exclusively
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD,
        STRING,
        DOUBLE_QUOTED,
        BACKQUOTED,
        NUMBER,
        SIGN,
        /** What comes after the last. */
        END
    }

    /** Whether it is this keyword, in any case, or this sign. */
    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(expected);
    }

    boolean isIdentifier() {
        return kind == Kind.WORD || kind == Kind.DOUBLE_QUOTED || kind == Kind.BACKQUOTED;
    }

    /** What it names, without quotes. */
    String name() {
        return switch (kind) {
            case DOUBLE_QUOTED -> text.substring(1, text.length() - 1).replace("\"\"", "\"");
            case BACKQUOTED -> text.substring(1, text.length() - 1).replace("``", "`");
            default -> text;
        };
    }

    /** What a plain string literal says. */
    String string() {
        return text.substring(1, text.length() - 1).replace("''", "'");
    }
}
