package dev.limn.emulator.sql;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/**
 * A text and its tokens, as Spark's own lexer tells them apart; blanks and remarks are none. Remarks may also begin with
 * {@code #}, as in published anonymous blocks; Spark knows no such sign. Immutable.
 */
final class SqlText {

    private static final Token NONE = new Token(Token.Kind.END, "", -1, -1);

    private final String text;
    private final List<Token> tokens;
    private final List<Token> hashRemarks;

    private SqlText(String text, List<Token> tokens, List<Token> hashRemarks) {
        this.text = text;
        this.tokens = tokens;
        this.hashRemarks = hashRemarks;
    }

    static SqlText of(String text) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(text)));
        lexer.removeErrorListeners();
        boolean plain = text.length() == text.codePointCount(0, text.length());
        List<Token> tokens = new ArrayList<>();
        List<Token> remarks = new ArrayList<>();
        for (var each = lexer.nextToken(); each.getType() != SqlBaseLexer.EOF; each = lexer.nextToken()) {
            // The lexer counts code points.
            int start = plain ? each.getStartIndex() : text.offsetByCodePoints(0, each.getStartIndex());
            int end = plain ? each.getStopIndex() + 1 : text.offsetByCodePoints(0, each.getStopIndex() + 1);
            if (text.charAt(start) == '#') {
                int line = text.indexOf('\n', start);
                end = line < 0 ? text.length() : line;
                remarks.add(new Token(Token.Kind.END, text.substring(start, end), start, end));
                lexer.getInputStream().seek(plain ? end : text.codePointCount(0, end));
            } else if (kind(each) != Token.Kind.END) {
                tokens.add(new Token(kind(each), text.substring(start, end), start, end));
            }
        }
        return new SqlText(text, List.copyOf(tokens), List.copyOf(remarks));
    }

    private static Token.Kind kind(org.antlr.v4.runtime.Token token) {
        return switch (token.getType()) {
            case SqlBaseLexer.WS, SqlBaseLexer.SIMPLE_COMMENT, SqlBaseLexer.BRACKETED_COMMENT -> Token.Kind.END;
            case SqlBaseLexer.STRING_LITERAL -> Token.Kind.STRING;
            case SqlBaseLexer.DOUBLEQUOTED_STRING -> Token.Kind.DOUBLE_QUOTED;
            case SqlBaseLexer.BACKQUOTED_IDENTIFIER -> Token.Kind.BACKQUOTED;
            case SqlBaseLexer.INTEGER_VALUE,
                    SqlBaseLexer.DECIMAL_VALUE,
                    SqlBaseLexer.EXPONENT_VALUE,
                    SqlBaseLexer.BIGINT_LITERAL,
                    SqlBaseLexer.SMALLINT_LITERAL,
                    SqlBaseLexer.TINYINT_LITERAL,
                    SqlBaseLexer.FLOAT_LITERAL,
                    SqlBaseLexer.DOUBLE_LITERAL,
                    SqlBaseLexer.BIGDECIMAL_LITERAL -> Token.Kind.NUMBER;
            default ->
                Character.isLetter(token.getText().charAt(0)) || token.getText().charAt(0) == '_'
                        ? Token.Kind.WORD
                        : Token.Kind.SIGN;
        };
    }

    String text() {
        return text;
    }

    /** The same without remarks that begin with {@code #}, which Spark would not take. */
    SqlText withoutHashRemarks() {
        Edits edits = edit();
        hashRemarks.forEach(remark -> edits.replace(remark.start(), remark.end(), ""));
        return hashRemarks.isEmpty() ? this : of(edits.apply());
    }

    int size() {
        return tokens.size();
    }

    /** The token at an index; one that is nothing beyond the last. */
    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    /** Whether these words and signs stand from an index on. */
    boolean has(int index, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!at(index + i).is(expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether two neighbours touch, as {@code $} and {@code 1} do in {@code $1}. */
    boolean touches(int index) {
        return at(index).end() == at(index + 1).start();
    }

    /** The text from the token at an index to the end, without a last semicolon. */
    String from(int index) {
        return between(index, size());
    }

    /** The text of the tokens from one index to another, exclusively. */
    String between(int from, int to) {
        int last = Math.min(to, size());
        while (last > from && at(last - 1).is(";")) {
            last--;
        }
        return from >= last ? "" : text.substring(at(from).start(), at(last - 1).end());
    }

    /** The index behind the parenthesis that closes the one at {@code open}; the size if nothing closes it. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            if (at(i).is("(")) {
                depth++;
            } else if (at(i).is(")") && --depth == 0) {
                return i + 1;
            }
        }
        return size();
    }

    /** The first index from {@code from} on where one of the words stands outside parentheses; -1 if none does. */
    int find(int from, String... words) {
        int depth = 0;
        for (int i = from; i < size(); i++) {
            Token token = at(i);
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            } else if (depth == 0) {
                for (String word : words) {
                    if (token.is(word)) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    /** A text with some of its parts replaced. */
    Edits edit() {
        return new Edits(text);
    }

    /** Collects replacements, in the order of the text. */
    static final class Edits {
        private final String text;
        private final StringBuilder edited = new StringBuilder();
        private int done;

        private Edits(String text) {
            this.text = text;
        }

        void replace(int start, int end, String replacement) {
            edited.append(text, done, start).append(replacement);
            done = end;
        }

        String apply() {
            return edited + text.substring(done);
        }
    }
}
