package dev.limn.emulator.catalog;

import java.util.Locale;

/**
 * A word, a quoted name, a literal, a parameter or a symbol of an SQL text.
 *
 * @param start where it begins in the text
 * @param end where the next one may begin
 */
record SqlToken(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD,
        QUOTED,
        LITERAL,
        PARAMETER,
        SYMBOL
    }

    boolean is(String word) {
        return kind == Kind.WORD ? text.equalsIgnoreCase(word) : kind == Kind.SYMBOL && text.equals(word);
    }

    /** True if it can name something; keywords can, for all that is known here. */
    boolean named() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** What it names: words ignore case, quoted names do not. */
    String name() {
        if (kind != Kind.QUOTED) {
            return text.toLowerCase(Locale.ROOT);
        }
        String quote = text.substring(0, 1);
        return text.substring(1, Math.max(1, text.length() - 1)).replace(quote + quote, quote);
    }
}
