package dev.limn.codegen.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What jOOQ writes where it cannot know yet what will stand there. A name or a comment may read just like it, and is
 * then broken by a character that no text of PostgreSQL can hold, until jOOQ has put its own in place.
 */
final class Placeholder {

    static final String IMPORTS = "__IMPORT_STATEMENT__";

    private static final String SERIAL = "__SERIAL_STATEMENT__";
    private static final String BREAK = "\0";

    private Placeholder() {}

    static @Nullable Object hidden(@Nullable Object argument) {
        return switch (argument) {
            case null -> null;
            case String text -> hidden(text);
            case List<?> texts -> texts.stream().map(Placeholder::hidden).toList();
            default -> argument;
        };
    }

    static String hidden(String text) {
        return text.replace(IMPORTS, "__" + BREAK + IMPORTS.substring(2))
                .replace(SERIAL, "__" + BREAK + SERIAL.substring(2));
    }

    static String shown(String text) {
        return text.replace(BREAK, "");
    }
}
