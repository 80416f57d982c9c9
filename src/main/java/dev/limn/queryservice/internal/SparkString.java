package dev.limn.queryservice.internal;

import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/** A string that must stand in the text as it is, where Query Service takes no parameter. Thread-safe. */
public final class SparkString extends CustomField<String> {

    private static final long serialVersionUID = 1L;

    private final String value;

    public SparkString(String value) {
        super("string", SQLDataType.VARCHAR);
        this.value = value;
    }

    /**
     * The literal. How a quote is escaped depends on Spark's version, and on what the driver makes of a backslash before it; its
     * code does not.
     */
    static String literal(String value) {
        return "'" + value.replace("\\", "\\u005c").replace("'", "\\u0027") + "'";
    }

    @Override
    public void accept(Context<?> context) {
        context.sql(literal(value), true);
    }
}
