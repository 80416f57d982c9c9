package dev.limn.codegen;

import dev.limn.catalog.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the regular expressions that people write to choose tables and columns. */
public final class NamePatterns {

    private NamePatterns() {}

    /**
     * The patterns, in their order.
     *
     * @throws IllegalArgumentException if one is no regular expression, with a line that says where it goes wrong
     */
    public static List<Pattern> of(List<String> expressions) {
        return expressions.stream().map(NamePatterns::of).toList();
    }

    /** Whether one matches the whole of a table's name, written {@code table} or {@code schema.table}. */
    static boolean anyMatches(List<Pattern> patterns, QualifiedName table) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.matcher(table.name()).matches()
                        || pattern.matcher(table.toString()).matches());
    }

    private static Pattern of(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + expression + "' is not a regular expression: " + e.getDescription() + place(e)
                            + " (write it like shop\\.order.*)",
                    e);
        }
    }

    private static String place(PatternSyntaxException failure) {
        return failure.getIndex() < 0 ? "" : " at character " + (failure.getIndex() + 1);
    }
}
