package dev.limn.codegen.internal;

import java.util.List;
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

    private static final List<String> WORDS = List.of("@Nullable", "@NonNull", ".Nullable", ".NonNull");
    private static final Pattern QUALIFIED_NEXT =
            Pattern.compile("(?: |\n(?:    @.*\n)*    public (?:static |final )*)" + NAME + "\\.");

    private TypeUseAnnotations() {}

    static String placed(String source) {
        if (WORDS.stream().noneMatch(word -> isBeforeQualified(word, source))) {
            return source;
        }
        String methods = ABOVE.matcher(source).replaceAll("$2$3$1 ");
        return LINE.matcher(methods)
                .replaceAll(line ->
                        Matcher.quoteReplacement(BESIDE.matcher(line.group()).replaceAll("$2$1 ")));
    }

    // Each getter has an annotation, hardly one has such a type, and the patterns above look at every character.
    private static boolean isBeforeQualified(String word, String source) {
        Matcher next = QUALIFIED_NEXT.matcher(source);
        for (int at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
            if (next.region(at + word.length(), source.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
