package dev.limn.codegen.internal;

import dev.limn.catalog.Column;
import java.util.List;

/**
 * What an editor should show of a column beside its comment: its type, as PostgreSQL writes it, and what it may hold.
 *
 * @param type as {@code format_type} has it
 * @param what {@code not null} or {@code nullable}, and where its values come from if not from who writes the row
 * @param expression the default, or what it is computed from; empty when there is none
 */
record ColumnFacts(String type, String what, String expression) {

    static ColumnFacts of(Column column) {
        String nullability = column.notNull() ? "not null" : "nullable";
        return new ColumnFacts(column.type().text(), nullability + source(column), expression(column));
    }

    private static String source(Column column) {
        if (column.identity() != null) {
            return ", identity";
        }
        if (column.generated() != null) {
            return ", generated as";
        }
        return column.defaultValue().isEmpty() ? "" : ", default";
    }

    private static String expression(Column column) {
        return column.generated() == null
                ? column.defaultValue()
                : column.generated().expression();
    }

    /** A paragraph of Javadoc, with places for {@link #arguments}. */
    String template() {
        return "<p>\n<code>%s</code>, %s" + (expression.isEmpty() ? "" : " <code>%s</code>");
    }

    List<String> arguments() {
        return expression.isEmpty() ? List.of(type, what) : List.of(type, what, expression);
    }
}
