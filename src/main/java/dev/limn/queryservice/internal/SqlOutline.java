package dev.limn.queryservice.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a statement is, told by its outermost words: those in no parentheses, quotes or comments. Immutable.
 *
 * @param words in small letters; what is no word is there as its first character
 */
public record SqlOutline(List<String> words) {

    private static final Set<String> QUERIES = Set.of("select", "with", "values", "table", "from", "(");
    private static final Set<String> WRITES = Set.of("insert", "into", "update", "delete", "merge");
    private static final Set<String> HARMLESS = Set.of(
            "", "show", "set", "explain", "describe", "declare", "fetch", "close", "prepare", "execute", "deallocate");

    public SqlOutline {
        words = List.copyOf(words);
    }

    public static SqlOutline of(String sql) {
        return new SqlOutline(new Scanner(sql).outermost());
    }

    /** Whether it gives rows of tables, and writes nothing. */
    public boolean isQuery() {
        return QUERIES.contains(first()) && words.stream().noneMatch(WRITES::contains);
    }

    /** Whether it can write nothing; a prepared statement and a cursor are made for queries only. */
    public boolean isHarmless() {
        return isQuery() || HARMLESS.contains(first());
    }

    /** Whether it gives rows that Query Service computes within ten minutes or not at all. */
    public boolean isInteractive() {
        return isQuery() || first().equals("fetch") || first().equals("execute");
    }

    /** Whether it says how many rows it wants, be it {@code LIMIT 0}, which on Query Service means all. */
    public boolean isLimited() {
        return IntStream.range(0, words.size() - 1).anyMatch(i -> limits(words.get(i), words.get(i + 1)));
    }

    private static boolean limits(String word, String next) {
        return switch (word) {
            case "limit" -> "?$(:".indexOf(next.charAt(0)) >= 0 || Character.isDigit(next.charAt(0));
            case "fetch" -> next.equals("next") || next.equals("first");
            default -> false;
        };
    }

    private String first() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    /** Reads a statement once, from its beginning to its end. */
    private static final class Scanner {

        private final String sql;
        private final List<String> words = new ArrayList<>();
        private int at;
        private int depth;

        Scanner(String sql) {
            this.sql = sql;
        }

        List<String> outermost() {
            while (at < sql.length()) {
                step(sql.charAt(at));
            }
            return words;
        }

        private void step(char next) {
            if (next == '\'' || next == '"' || next == '`') {
                add(String.valueOf(next));
                skipQuoted(next);
            } else if (sql.startsWith("--", at)) {
                skipTo("\n");
            } else if (sql.startsWith("/*", at)) {
                skipTo("*/");
            } else if (Character.isJavaIdentifierPart(next)) {
                addWord();
            } else {
                addSymbol(next);
            }
        }

        // Spark takes a backslash within single quotes to escape what follows; a doubled quote ends and begins again.
        private void skipQuoted(char quote) {
            at++;
            while (at < sql.length() && sql.charAt(at) != quote) {
                at += sql.charAt(at) == '\\' && quote == '\'' ? 2 : 1;
            }
            at++;
        }

        private void skipTo(String end) {
            int found = sql.indexOf(end, at);
            at = found < 0 ? sql.length() : found + end.length();
        }

        private void addWord() {
            int start = at;
            while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
                at++;
            }
            boolean qualified = start > 0 && sql.charAt(start - 1) == '.';
            add(qualified ? "." : sql.substring(start, at).toLowerCase(Locale.ROOT));
        }

        private void addSymbol(char symbol) {
            depth -= symbol == ')' ? 1 : 0;
            if (!Character.isWhitespace(symbol)) {
                add(String.valueOf(symbol));
            }
            depth += symbol == '(' ? 1 : 0;
            at++;
        }

        private void add(String word) {
            if (depth == 0) {
                words.add(word);
            }
        }
    }
}
