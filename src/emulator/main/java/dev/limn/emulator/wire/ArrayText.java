package dev.limn.emulator.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arrays in PostgreSQL's text form, such as {@code {{1,2},{3,NULL}}}. For one thread, and one text. */
final class ArrayText {

    /** How a null is written. */
    static final String NULL = "NULL";

    /** @param elements in order, null for SQL's; there are none when it has no dimension */
    record Parsed(List<Integer> sizes, List<@Nullable String> elements) {}

    private static final Pattern PLAIN = Pattern.compile("(?!(?i:null)$)[^\\s{}\",\\\\]+");

    private final String text;
    private int at;

    /** By depth, -1 where it is not known yet. */
    private final List<Integer> sizes = new ArrayList<>();

    private final List<@Nullable String> elements = new ArrayList<>();

    private ArrayText(String text) {
        this.text = text;
    }

    /** An element as it is written between others. */
    static String quoted(String element) {
        return PLAIN.matcher(element).matches()
                ? element
                : '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** @throws IllegalArgumentException if it is no array, or one whose first index is not 1 */
    static Parsed parse(String text) {
        if (text.equals("{}")) {
            return new Parsed(List.of(), List.of());
        }
        ArrayText parser = new ArrayText(text);
        parser.array(0);
        if (parser.at != text.length()) {
            throw new IllegalArgumentException("text after the array");
        }
        return new Parsed(parser.sizes, parser.elements);
    }

    private void array(int depth) {
        if (sizes.size() == depth) {
            sizes.add(-1);
        }
        expect('{');
        int size = 0;
        do {
            item(depth);
            size++;
        } while (take(','));
        expect('}');
        if (sizes.get(depth) != -1 && sizes.get(depth) != size) {
            throw new IllegalArgumentException("parts of different sizes");
        }
        sizes.set(depth, size);
    }

    private void item(int depth) {
        if (peek() == '{') {
            array(depth + 1);
        } else if (depth + 1 < sizes.size()) {
            throw new IllegalArgumentException("an element where a part is due");
        } else {
            elements.add(peek() == '"' ? quoted() : plain());
        }
    }

    private String quoted() {
        StringBuilder element = new StringBuilder();
        expect('"');
        while (peek() != '"') {
            take('\\');
            element.append(peek());
            at++;
        }
        expect('"');
        return element.toString();
    }

    private @Nullable String plain() {
        int start = at;
        while (peek() != ',' && peek() != '}') {
            at++;
        }
        String element = text.substring(start, at);
        if (element.isEmpty()) {
            throw new IllegalArgumentException("an element without text");
        }
        return element.equals(NULL) ? null : element;
    }

    private boolean take(char wanted) {
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw new IllegalArgumentException("no " + wanted + " where it is due");
        }
    }

    private char peek() {
        if (at == text.length()) {
            throw new IllegalArgumentException("it ends too early");
        }
        return text.charAt(at);
    }
}
