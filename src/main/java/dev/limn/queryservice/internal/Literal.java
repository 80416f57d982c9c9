package dev.limn.queryservice.internal;

import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Text between single quotes. Whatever Query Service makes of a backslash and of a doubled quote, which is not
 * documented, none of them ends the literal: there is no quote in it. Nor is there anything that Spark substitutes.
 */
final class Literal extends CustomField<String> {

    private static final long serialVersionUID = 1L;

    private final String text;

    Literal(String text) {
        super(DSL.unquotedName("literal"), SQLDataType.VARCHAR);
        this.text = text;
    }

    /** Whether Spark reads the text between plain quotes as it is. */
    static boolean plain(String text) {
        return text.chars().noneMatch(c -> c == '\'' || c == '\\' || c == '$' || c == 0);
    }

    @Override
    public void accept(Context<?> context) {
        context.sql('\'').sql(escaped()).sql('\'');
    }

    private String escaped() {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\'', '$', 0 -> escaped.append("\\u%04x".formatted(c));
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
