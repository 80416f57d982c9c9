package dev.limn.codegen;

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
