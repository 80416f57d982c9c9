package dev.limn;

import java.util.Set;

/**
 * What a column's type comes down to when domains and arrays are taken off.
 *
 * @param name as {@code format_type} has it for the server's own types, without its schema for others
 * @param kind {@code typtype} of {@code pg_type}
 * @param category {@code typcategory} of {@code pg_type}
 * @param modifier the column's or a domain's, -1 if neither has one
 * @param isArray whether there was an array around it
 * @param labels of an enum; empty for others
 */
record ServerType(String name, String kind, String category, int modifier, boolean isArray, Set<String> labels) {

    private static final int NUMERIC_OFFSET = 4;
    private static final int NUMERIC_SCALE = 0x7ff;

    boolean isBase() {
        return kind.equals("b");
    }

    boolean isEnum() {
        return kind.equals("e");
    }

    boolean isComposite() {
        return kind.equals("c");
    }

    boolean isText() {
        return category.equals("S");
    }

    boolean isWholeNumber() {
        return name.equals("numeric") && modifier >= 0 && (modifier - NUMERIC_OFFSET & NUMERIC_SCALE) == 0;
    }
}
