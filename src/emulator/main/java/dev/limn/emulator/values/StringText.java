package dev.limn.emulator.values;

/**
 * Strings, and whatever else is known by its own text. Within another value they are quoted when they hold a comma, a
 * bracket or a quote, but not for blanks: so the user agent and {@code Search Results} on the SQL syntax page. Quotes
 * inside are left as they are, as those of nested records are there; the text cannot be read back.
 */
final class StringText implements ValueText {

    @Override
    public String text(Object value) {
        return value.toString();
    }

    @Override
    public void write(Object value, StringBuilder to) {
        to.append(value);
    }

    @Override
    public void writeMember(Object value, StringBuilder to) {
        String text = value.toString();
        if (needsQuotes(text)) {
            to.append('"').append(text).append('"');
        } else {
            to.append(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ',', '(', ')', '{', '}', '[', ']', '"' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
