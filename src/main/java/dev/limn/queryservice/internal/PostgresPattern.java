package dev.limn.queryservice.internal;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions of PostgreSQL in the notation of Java, which is Spark's. */
final class PostgresPattern {

    /** A dot is any character there, a line break too. */
    private static final String DOT_IS_ALL = "(?s)";

    /** How many groups there are before those of a pattern that {@link #first} is for. */
    static final int IN_FIRST = 2;

    private static final Pattern SPECIAL = Pattern.compile("\\\\(.)|\\[:(\\w+):]", Pattern.DOTALL);

    private static final Pattern REFERENCE = Pattern.compile("\\\\(.)(\\d?)|[\\\\$]", Pattern.DOTALL);

    private static final Map<String, String> ESCAPES =
            Map.of("m", "\\b(?=\\w)", "M", "\\b(?<=\\w)", "y", "\\b", "Y", "\\B", "Z", "\\z");

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("alpha", "\\p{IsAlphabetic}"),
            Map.entry("digit", "\\d"),
            Map.entry("alnum", "\\p{IsAlphabetic}\\d"),
            Map.entry("upper", "\\p{Lu}"),
            Map.entry("lower", "\\p{Ll}"),
            Map.entry("space", "\\s"),
            Map.entry("punct", "\\p{Punct}"),
            Map.entry("blank", " \\t"),
            Map.entry("cntrl", "\\p{Cntrl}"),
            Map.entry("xdigit", "0-9A-Fa-f"),
            Map.entry("graph", "\\p{Graph}"),
            Map.entry("print", "\\p{Print}"));

    private PostgresPattern() {}

    static String expression(String pattern) {
        return DOT_IS_ALL + translated(pattern, 0);
    }

    /** What comes before the first match, as the first group, and the match as the second, whose groups follow. */
    static String first(String pattern) {
        return DOT_IS_ALL + "\\A(.*?)(" + translated(pattern, IN_FIRST) + ")";
    }

    private static String translated(String pattern, int shift) {
        return SPECIAL.matcher(pattern).replaceAll(match -> Matcher.quoteReplacement(special(match, shift)));
    }

    private static String special(MatchResult match, int shift) {
        String escaped = match.group(1);
        if (escaped == null) {
            return CLASSES.getOrDefault(match.group(2), match.group());
        }
        return Character.isDigit(escaped.charAt(0)) && !escaped.equals("0")
                ? "\\" + (Integer.parseInt(escaped) + shift)
                : ESCAPES.getOrDefault(escaped, match.group());
    }

    /** A replacement whose groups are so many places further. */
    static String replacement(String replacement, int shift) {
        return REFERENCE.matcher(replacement).replaceAll(match -> Matcher.quoteReplacement(reference(match, shift)));
    }

    private static String reference(MatchResult match, int shift) {
        String escaped = match.group(1);
        if (escaped == null) {
            return literal(match.group().charAt(0));
        }
        // A digit that follows is none of the reference.
        String digit = match.group(2).isEmpty() ? "" : "\\" + match.group(2);
        return reference(escaped.charAt(0), shift) + digit;
    }

    private static String reference(char escaped, int shift) {
        return switch (escaped) {
            case '&' -> "$" + shift;
            case '\\' -> literal('\\');
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> "$" + (escaped - '0' + shift);
            default -> literal('\\') + literal(escaped);
        };
    }

    private static String literal(char c) {
        return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
    }

    /** A pattern of SIMILAR TO, which is for the whole text. */
    static String similar(String pattern, char escape) {
        StringBuilder java = new StringBuilder("(?s)\\A(?:");
        boolean bracket = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == escape && i + 1 < pattern.length()) {
                java.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
            } else {
                java.append(bracket ? String.valueOf(c) : wildcard(c));
                bracket = c == '[' || (bracket && c != ']');
            }
        }
        return java.append(")\\z").toString();
    }

    private static String wildcard(char c) {
        return switch (c) {
            case '%' -> ".*";
            case '_' -> ".";
            case '.', '^', '$', '\\' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }
}
