package dev.limn.emulator.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tokens of an SQL text, so that nothing is ever read into a literal or a remark. Each symbol is one
 * character. What is left open at the text's end reaches to it: the engine that gets the text will complain.
 */
final class SqlScanner {

    private final String text;
    private final boolean backslashes;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    private SqlScanner(String text, boolean backslashes) {
        this.text = text;
        this.backslashes = backslashes;
    }

    /** As PostgreSQL reads it: a backslash escapes in {@code E'…'} only. */
    static List<SqlToken> postgres(String text) {
        return new SqlScanner(text, false).scan();
    }

    /** As Spark reads it: a backslash escapes in every literal. */
    static List<SqlToken> spark(String text) {
        return new SqlScanner(text, true).scan();
    }

    private List<SqlToken> scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("--", at)) {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line + 1;
            } else if (text.startsWith("/*", at)) {
                skipRemark();
            } else {
                scanToken(c);
            }
        }
        return tokens;
    }

    private void scanToken(char c) {
        if (c == '\'') {
            add(SqlToken.Kind.LITERAL, endOfQuoted(at, '\'', backslashes));
        } else if (c == '"' || c == '`') {
            add(SqlToken.Kind.QUOTED, endOfQuoted(at, c, false));
        } else if (c == '$') {
            scanDollar();
        } else if (Character.isDigit(c)) {
            add(SqlToken.Kind.LITERAL, endOfWord(at));
        } else if (Character.isLetter(c) || c == '_') {
            scanWord(c);
        } else {
            add(SqlToken.Kind.SYMBOL, at + 1);
        }
    }

    private void scanWord(char c) {
        boolean quoteFollows = at + 1 < text.length() && text.charAt(at + 1) == '\'';
        if (quoteFollows && "eEbBxXnNrR".indexOf(c) >= 0) {
            add(SqlToken.Kind.LITERAL, endOfQuoted(at + 1, '\'', backslashes || c == 'e' || c == 'E'));
        } else {
            add(SqlToken.Kind.WORD, endOfWord(at));
        }
    }

    private void scanDollar() {
        int tagEnd = at + 1;
        while (tagEnd < text.length()
                && (Character.isLetterOrDigit(text.charAt(tagEnd)) || text.charAt(tagEnd) == '_')) {
            tagEnd++;
        }
        if (tagEnd > at + 1 && Character.isDigit(text.charAt(at + 1))) {
            add(SqlToken.Kind.PARAMETER, tagEnd);
        } else if (tagEnd < text.length() && text.charAt(tagEnd) == '$') {
            String tag = text.substring(at, tagEnd + 1);
            int close = text.indexOf(tag, tagEnd + 1);
            add(SqlToken.Kind.LITERAL, close < 0 ? text.length() : close + tag.length());
        } else {
            add(SqlToken.Kind.SYMBOL, at + 1);
        }
    }

    private void skipRemark() {
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < text.length());
    }

    private int endOfQuoted(int start, char quote, boolean escapes) {
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (escapes && c == '\\') {
                i += 2;
            } else if (c != quote) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return text.length();
    }

    private int endOfWord(int start) {
        int i = start;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || "_$".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private void add(SqlToken.Kind kind, int end) {
        tokens.add(new SqlToken(kind, text.substring(at, end), at, end));
        at = end;
    }
}
