package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.DataType;
import dev.limn.catalog.QualifiedName;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types without asking the server: their texts as PostgreSQL's {@code format_type} has them. */
final class TypeText {

    static final int NO_MODIFIER = -1;

    private static final int HEADER = 4;
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_$]*");

    private TypeText() {}

    /** A type that PostgreSQL brings, under its name in {@code pg_type}. */
    static DataType system(String name, int modifier, int dimensions) {
        return new DataType(
                text(name, modifier) + "[]".repeat(dimensions),
                DataType.SYSTEM_SCHEMA,
                name,
                dimensions,
                modifier(modifier),
                null);
    }

    /** A type of a schema's own. */
    static DataType own(QualifiedName name, int dimensions) {
        return new DataType(
                quoted(name.schema()) + "." + quoted(name.name()) + "[]".repeat(dimensions),
                name.schema(),
                name.name(),
                dimensions,
                null,
                null);
    }

    static String quoted(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static @Nullable Integer modifier(int modifier) {
        return modifier == NO_MODIFIER ? null : modifier;
    }

    private static String text(String name, int modifier) {
        return switch (name) {
            case "bool" -> "boolean";
            case "int2" -> "smallint";
            case "int4" -> "integer";
            case "int8" -> "bigint";
            case "float4" -> "real";
            case "float8" -> "double precision";
            case "char" -> "\"char\"";
            case "bpchar" -> modifier < HEADER ? "bpchar" : "character(" + (modifier - HEADER) + ")";
            case "varchar" -> "character varying" + (modifier < HEADER ? "" : "(" + (modifier - HEADER) + ")");
            case "numeric" -> "numeric" + (modifier < HEADER ? "" : precision(modifier - HEADER));
            case "time", "timestamp" -> name + seconds(modifier) + " without time zone";
            case "timetz" -> "time" + seconds(modifier) + " with time zone";
            case "timestamptz" -> "timestamp" + seconds(modifier) + " with time zone";
            default -> name;
        };
    }

    // The scale is a signed number of eleven bits.
    private static String precision(int packed) {
        return "(" + (packed >> 16) + "," + (((packed & 0x7ff) ^ 1024) - 1024) + ")";
    }

    private static String seconds(int modifier) {
        return modifier < 0 ? "" : "(" + modifier + ")";
    }
}
