package dev.limn.codegen.internal;

import java.util.Arrays;
import java.util.List;

/** The line with which jOOQ makes the constant of a column that has neither a converter nor a binding. */
final class FieldLine {

    /** The method that a lean class calls instead, see {@link PresetGenerator}. */
    static final String LEAN_METHOD = "column";

    private static final String NO_LISTS = "[[]][[]][[]]);";
    private static final String START = "%s%sfinal %s<%s, %s> %s = ";
    private static final String FULL = START + "createField(%s.name(\"%s\"), %s, %s, \"%s\");";
    private static final String LEAN = START + "this.<%s>" + LEAN_METHOD + "(\"%s\", %s, \"%s\");";

    // Where the lists of jOOQ's line begin, of the converter and the like.
    private static final int LISTS = 11;

    private FieldLine() {}

    static boolean isOne(String line, Object[] arguments) {
        return line.endsWith(NO_LISTS)
                && arguments.length == LISTS + 3
                && line.length() == FULL.length() + NO_LISTS.length() - 2
                && line.startsWith(FULL.substring(0, FULL.length() - 2))
                && Arrays.stream(arguments, LISTS, arguments.length).allMatch(List.of()::equals);
    }

    /** The same line without lists, which jOOQ is slow with. */
    static String line(boolean lean) {
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
