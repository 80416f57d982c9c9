package dev.limn.codegen.internal;

import java.util.regex.Pattern;

/** Text of the database inside a Javadoc comment, where it must stay text. */
final class JavadocText {

    // Only where a tag can start; an address like ada@example.com is no tag.
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@");

    // The two that jOOQ writes around a name.
    private static final Pattern OTHER_ELEMENT = Pattern.compile("<(?!/?code>)");

    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u");

    private JavadocText() {}

    /** As {@link #inert}, and without tags or elements of its own. */
    static String of(String text) {
        if (isHarmless(text)) {
            return text;
        }
        String withoutElements = OTHER_ELEMENT.matcher(inert(text)).replaceAll("&lt;");
        return TAG.matcher(withoutElements).replaceAll("&#64;");
    }

    // True of nearly all texts, and much faster than looking with patterns.
    private static boolean isHarmless(String text) {
        return text.indexOf('@') < 0 && text.indexOf('<') < 0 && text.indexOf('\\') < 0 && text.indexOf('\r') < 0;
    }

    /** Without escapes, which the compiler reads even in a comment, so that one could end it; jOOQ sees to the rest. */
    static String inert(String text) {
        return ESCAPE.matcher(text.replaceAll("\r\n?", "\n")).replaceAll("$1&#92;u");
    }

    /** For a text that makes up a line: jOOQ would take a bracket at either end of it for one of the code. */
    static String line(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        String begun = "})]".indexOf(first) < 0 ? text : "&#" + (int) first + ";" + text.substring(1);
        char last = begun.charAt(begun.length() - 1);
        return "{([".indexOf(last) < 0 ? begun : begun.substring(0, begun.length() - 1) + "&#" + (int) last + ";";
    }

    static String entities(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
