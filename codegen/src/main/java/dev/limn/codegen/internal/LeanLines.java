package dev.limn.codegen.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What lean classes say in other words than jOOQ: they call a method of which there is only one by its name. */
final class LeanLines {

    /** What makes a column's constant, reads a value and writes one, see {@link PresetGenerator}. */
    static final String COLUMN = "column";

    static final String READ = "at";
    static final String WRITE = "put";

    private static final Map<String, String> ACCESSORS = Map.of(
            "return (%s) get(%s);", "return (%s) " + READ + "(%s);",
            "set(%s, value);", WRITE + "(%s, value);");

    private static final String NO_LISTS = "[[]][[]][[]]);";
    private static final String START = "%s%sfinal %s<%s, %s> %s = ";
    private static final String FULL = START + "createField(%s.name(\"%s\"), %s, %s, \"%s\");";
    private static final String LEAN = START + "this.<%s>" + COLUMN + "(\"%s\", %s, \"%s\");";

    // Where the lists of jOOQ's line begin, of the converter and the like.
    private static final int LISTS = 11;

    private LeanLines() {}

    /** The line in a getter or setter. */
    static String ofAccessor(String line) {
        return ACCESSORS.getOrDefault(line, line);
    }

    /** Whether it is how jOOQ makes the constant of a column that has neither a converter nor a binding. */
    static boolean isColumn(String line, Object[] arguments) {
        return line.endsWith(NO_LISTS)
                && arguments.length == LISTS + 3
                && line.length() == FULL.length() + NO_LISTS.length() - 2
                && line.startsWith(FULL.substring(0, FULL.length() - 2))
                && Arrays.stream(arguments, LISTS, arguments.length).allMatch(List.of()::equals);
    }

    /** The same line without lists, which jOOQ is slow with. */
    static String ofColumn(boolean lean) {
        return lean ? LEAN : FULL;
    }

    /** What belongs into it. */
    static Object[] arguments(Object[] arguments, boolean lean) {
        if (!lean) {
            return Arrays.copyOf(arguments, LISTS);
        }
        Object[] fewer = Arrays.copyOf(arguments, LISTS - 1);
        fewer[6] = arguments[4]; // the Java type, so that the compiler need not infer it
        fewer[7] = arguments[7]; // the name, without the class that makes a name of it
        fewer[8] = arguments[8]; // the type; "this" is left out
        fewer[9] = arguments[10]; // the comment
        return fewer;
    }
}
