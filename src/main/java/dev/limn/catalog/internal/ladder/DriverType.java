package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.DataType;
import dev.limn.catalog.QualifiedName;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types as the JDBC driver names them. */
final class DriverType {

    private static final int HEADER = 4;
    // What stands for a length, a precision or a scale that was not declared.
    private static final int UNLIMITED = Integer.MAX_VALUE;

    // It gives columns of the server's own numbers the names that CREATE TABLE has for them.
    private static final Map<String, String> NAMES =
            Map.of("serial", "int4", "bigserial", "int8", "smallserial", "int2", "char", "bpchar");

    // Quoted where the type's schema is not on the search path.
    private static final Pattern QUALIFIED = Pattern.compile("\"((?:[^\"]|\"\")+)\"\\.\"((?:[^\"]|\"\")+)\"");

    private DriverType() {}

    /** A type from what {@code getColumns} and the metadata of results say. */
    static DataType of(String typeName, int size, int digits) {
        Matcher qualified = QUALIFIED.matcher(typeName);
        return qualified.matches()
                ? own(unquoted(qualified.group(1)), unquoted(qualified.group(2)))
                : unqualified(typeName, size, digits);
    }

    private static String unquoted(String name) {
        return name.replace("\"\"", "\"");
    }

    private static DataType own(String schema, String name) {
        return name.startsWith("_")
                ? TypeText.own(new QualifiedName(schema, name.substring(1)), 1)
                : TypeText.own(new QualifiedName(schema, name), 0);
    }

    private static DataType unqualified(String typeName, int size, int digits) {
        int dimensions = typeName.startsWith("_") ? 1 : 0;
        String plain = typeName.substring(dimensions);
        String name = NAMES.getOrDefault(plain, plain);
        if (SystemType.isName(name)) {
            return TypeText.system(name, modifier(name, size, digits), dimensions);
        }
        return name.equals("anymap") ? TypeText.system(name, TypeText.NO_MODIFIER, 0) : own("public", typeName);
    }

    private static int modifier(String name, int size, int digits) {
        boolean declared = size > 0 && size != UNLIMITED;
        return switch (name) {
            case "varchar", "bpchar" -> declared ? size + HEADER : TypeText.NO_MODIFIER;
            case "numeric" -> declared ? (size << 16 | digits & 0x7ff) + HEADER : TypeText.NO_MODIFIER;
            default -> TypeText.NO_MODIFIER;
        };
    }
}
