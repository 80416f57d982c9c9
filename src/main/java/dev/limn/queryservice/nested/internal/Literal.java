package dev.limn.queryservice.nested.internal;

import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Text between single quotes. Whatever Query Service makes of a backslash and of a doubled quote, which is not
 * documented, none of them ends the literal, for the driver neither: there is no quote in it. Nor is there anything that
 * Spark substitutes. Thread-safe.
 */
public final class Literal extends CustomField<String> {

    private static final long serialVersionUID = 1L;

    private final String text;

    public Literal(String text) {
        super(DSL.unquotedName("literal"), SQLDataType.VARCHAR);
        this.text = text;
    }

    /** Whether Spark reads the text between plain quotes as it is. */
    public static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '\'' || c == '\\' || c == '$' || c == 0);
    }

    /** The text as it is written, with its quotes. */
    public static String of(String text) {
        StringBuilder literal = new StringBuilder("'");
        text.chars().forEach(c -> {
            switch (c) {
                case '\\' -> literal.append("\\\\");
                case '\'', '$', 0 -> literal.append(code((char) c));
                default -> literal.append((char) c);
            }
        });
        return literal.append('\'').toString();
    }

    /** A character that must not be seen in a literal. */
    public static String code(char c) {
        return "\\u%04x".formatted((int) c);
    }

    @Override
    public void accept(Context<?> context) {
        context.sql(of(text), true);
    }
}
