package dev.limn.codegen.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts JSpecify's annotations where a qualified type allows them: {@code java.lang.@Nullable Object}. jOOQ writes them
 * in front of the declaration, which is right for simple names only.
 */
final class TypeUseAnnotations {

    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final String QUALIFIER = "((?:" + NAME + "\\.)+)";
    private static final String ANNOTATION = "(@(?:org\\.jspecify\\.annotations\\.)?(?:NonNull|Nullable))";

    private static final Pattern ABOVE = Pattern.compile("(?m)^    " + ANNOTATION
            + "\n((?:    @.*\n)*    public (?:static |final )*)" + QUALIFIER + "(?=" + NAME + ")");

    private static final Pattern LINE = Pattern.compile("(?m)^    public [^\"\n]*$");
    private static final Pattern BESIDE = Pattern.compile(ANNOTATION + " " + QUALIFIER + "(?=" + NAME + ")");

    private TypeUseAnnotations() {}

    static String placed(String source) {
        String methods = ABOVE.matcher(source).replaceAll("$2$3$1 ");
        return LINE.matcher(methods)
                .replaceAll(line ->
                        Matcher.quoteReplacement(BESIDE.matcher(line.group()).replaceAll("$2$1 ")));
    }
}
