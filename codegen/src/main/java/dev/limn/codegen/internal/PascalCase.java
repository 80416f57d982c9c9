package dev.limn.codegen.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.stream.Collectors;

/** {@code order_line} as {@code OrderLine}, by jOOQ's rules, in any locale. */
final class PascalCase {

    // Outer$OuterPath.class must fit into the 255 bytes that a file system gives a name.
    private static final int LONGEST = 100;

    private PascalCase() {}

    static String of(String name) {
        StringBuilder result = new StringBuilder();
        for (String word : visible(name).split("[_ .-]", -1)) {
            if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
                result.append('_');
            }
            result.append(upperFirst(word));
        }
        return result.toString();
    }

    /** For a class, whose name becomes a file's; a name of odd characters gets long in Java. */
    static String ofClass(String name) {
        String result = of(name);
        String legal = legal(result);
        if (legal.getBytes(UTF_8).length <= LONGEST) {
            return result;
        }
        return shortened(legal) + "_" + Digest.of(name.getBytes(UTF_8)).substring(0, 8);
    }

    static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Without the characters that Java allows in a name but overlooks: two names could differ in nothing else. */
    static String visible(String name) {
        if (name.codePoints().noneMatch(Character::isIdentifierIgnorable)) {
            return name;
        }
        return name.codePoints()
                .mapToObj(c -> Character.isIdentifierIgnorable(c) ? escape(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** With what is no part of a Java name escaped, as jOOQ does it. */
    static String escaped(String name) {
        return legal(visible(name.replaceAll("[ .-]", "_")));
    }

    private static String upperFirst(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String legal(String name) {
        return name.chars()
                .mapToObj(c -> Character.isJavaIdentifierPart((char) c) ? Character.toString(c) : escape(c))
                .collect(Collectors.joining());
    }

    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(UTF_8).length > LONGEST - 9) {
            end--;
        }
        return name.substring(0, end);
    }

    private static String escape(int character) {
        return "_" + Integer.toHexString(character);
    }
}
