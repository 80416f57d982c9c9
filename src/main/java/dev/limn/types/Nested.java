package dev.limn.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an array or a composite value, from the text that the server writes of it. */
final class Nested {

    private final String text;
    private int position;

    private Nested(String text, int position) {
        this.text = text;
        this.position = position;
    }

    /** The fields of {@code (a,"b ""c""",)}: texts, and nulls. */
    static List<@Nullable Object> fields(String text) {
        return new Nested(text, 1).parts(')');
    }

    /** The elements of {@code {a,"b \"c\"",NULL}}: texts, nulls and, where it has dimensions, lists of such. */
    static List<@Nullable Object> elements(String text) {
        return new Nested(text, text.indexOf('{') + 1).parts('}'); // bounds other than 1 stand before: [0:1]={…}
    }

    private List<@Nullable Object> parts(char end) {
        List<@Nullable Object> parts = new ArrayList<>();
        if (end == '}' && text.charAt(position) == end) {
            position++;
            return parts;
        }
        while (true) {
            parts.add(part(end));
            if (text.charAt(position++) == end) {
                return parts;
            }
        }
    }

    private @Nullable Object part(char end) {
        if (end == '}' && text.charAt(position) == '{') {
            position++;
            return parts(end);
        }
        int start = position;
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (; quoted || text.charAt(position) != end && text.charAt(position) != ','; position++) {
            char character = text.charAt(position);
            if (character == '\\') {
                part.append(text.charAt(++position));
            } else if (character != '"') {
                part.append(character);
            } else if (quoted && text.charAt(position + 1) == '"') {
                part.append(text.charAt(++position));
            } else {
                quoted = !quoted;
            }
        }
        boolean isNull = end == '}' ? text.substring(start, position).equals("NULL") : start == position;
        return isNull ? null : part.toString();
    }
}
