package dev.limn.codegen.internal;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts arguments into a line. jOOQ leaves that to {@link String#format}, which reads the line's pattern anew each time;
 * it was a fifth of the time in which records are written.
 */
final class Line {

    private static final String[] OPENING = {"{", "[", "("};
    private static final String[] CLOSING = {"}", "]", ")"};
    private static final String[] INDENTING = {"if", "else", "for", "while"};

    private Line() {}

    /**
     * The line; null if it has a list in it or the like, which is left to jOOQ, as are arguments that jOOQ would take for
     * brackets or keywords of the line itself: it indents by what a line begins and ends with before they are put in.
     */
    static @Nullable String format(String pattern, Object[] arguments, Function<Class<?>, String> reference) {
        if (arguments.length == 0) {
            return pattern;
        }
        String line = filled(pattern, arguments, reference);
        return line == null || line.indexOf('\t') >= 0 || shape(line) != shape(pattern) ? null : line;
    }

    private static @Nullable String filled(String pattern, Object[] arguments, Function<Class<?>, String> reference) {
        StringBuilder line = new StringBuilder(pattern.length() + 20 * arguments.length);
        int next = 0;
        int from = 0;
        for (int at = pattern.indexOf('%'); at >= 0; at = pattern.indexOf('%', from)) {
            boolean isText = pattern.startsWith("%s", at) && next < arguments.length;
            if (!isText || arguments[next] instanceof Collection || arguments[next] instanceof Object[]) {
                return null;
            }
            Object argument = arguments[next];
            line.append(pattern, from, at).append(argument instanceof Class<?> type ? reference.apply(type) : argument);
            next++;
            from = at + 2;
        }
        return next < arguments.length
                ? null
                : line.append(pattern, from, pattern.length()).toString();
    }

    private static int shape(String line) {
        return (starts(line, CLOSING) ? 1 : 0)
                | (line.endsWith("*/") ? 2 : 0)
                | (ends(line, OPENING) ? 4 : 0)
                | (starts(line, INDENTING) ? 8 : 0)
                | (line.startsWith("/*") ? 16 : 0);
    }

    private static boolean starts(String line, String[] with) {
        for (String start : with) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String line, String[] with) {
        for (String end : with) {
            if (line.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
