package dev.limn.cli;

import java.util.regex.Pattern;

/** Text from elsewhere, made safe to print. */
final class Text {

    // What ends a line for some reader, and what a terminal would take for an order.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private Text() {}

    /** One line that no terminal obeys: control characters become <code>&#92;u000a</code> and the like. */
    static String printable(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }
}
