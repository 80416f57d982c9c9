package dev.limn.queryservice.internal;

import dev.limn.queryservice.nested.internal.Literal;
import java.util.regex.Pattern;
import org.jooq.Table;

/** Names, where double quotes cannot stand. */
public final class SparkName {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*");

    private SparkName() {}

    /** True for what can stand as an option's or a variable's name, without any quotes. */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** A table's name as a text within single quotes, by which functions about tables take it. */
    public static Literal text(Table<?> table) {
        String schema = table.getSchema() == null ? "" : table.getSchema().getName();
        boolean bare = schema.isEmpty() || schema.equals("public");
        return new Literal(bare ? table.getName() : schema + "." + table.getName());
    }
}
