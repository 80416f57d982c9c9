package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import dev.limn.queryservice.nested.internal.Literal;

/**
 * SQL with all its values in it, on its way into an anonymous block: what is put in the place of {@code @name} within quotes
 * too, or might be taken for an end, is written by its code in literals, and refused in names. For one use.
 */
final class LiteralText {

    // The sign of variables; those that could end a statement, a block or a line; those that JDBC gives a meaning.
    private static final String SPECIAL = "@;$#?{}";

    private final String sql;
    private final StringBuilder hardened = new StringBuilder();
    private int at;

    LiteralText(String sql) {
        this.sql = sql;
    }

    String harden() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') {
                literal();
            } else if (c == '"' || c == '`') {
                name(c);
            } else {
                hardened.append(c);
                at++;
            }
        }
        return hardened.toString();
    }

    private void literal() {
        hardened.append('\'');
        at++;
        while (sql.charAt(at) != '\'' || isDoubled('\'')) {
            element();
        }
        hardened.append('\'');
        at++;
    }

    // A character, a quote written twice, or a character behind a backslash.
    private void element() {
        char c = sql.charAt(at);
        if (c == '\'' || c == '\\') {
            append(sql.charAt(at + 1), true);
            at += 2;
        } else {
            append(c, false);
            at++;
        }
    }

    private void append(char c, boolean escaped) {
        if (c == '\'' || c == '\\' || SPECIAL.indexOf(c) >= 0) {
            hardened.append(Literal.code(c));
        } else {
            hardened.append(escaped ? "\\" : "").append(c);
        }
    }

    private void name(char quote) {
        int start = at++;
        while (sql.charAt(at) != quote || isDoubled(quote)) {
            at += sql.charAt(at) == quote ? 2 : 1;
        }
        String name = sql.substring(start, ++at);
        if (name.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)) {
            throw new UnsupportedSqlException(
                    "place in a block for the name " + name, "a name there must be without any of " + SPECIAL);
        }
        hardened.append(name);
    }

    private boolean isDoubled(char quote) {
        return at + 1 < sql.length() && sql.charAt(at + 1) == quote;
    }
}
