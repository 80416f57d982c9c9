package dev.limn.codegen.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Table;
import org.jooq.codegen.JavaWriter;

/**
 * The columns of a table that has so many that no constructor can make them all: the code of a method ends at 65,535 bytes,
 * of which a column takes 20 to 60. Each is made by a method of its own, in a nested class.
 */
final class WideTable {

    private static final int MANY = 1000;

    // How jOOQ declares a column: visibility, "static" or not, class, record, type, name; then the call, with the table
    // as its tenth argument.
    private static final String DECLARATION = "%s%sfinal %s<%s, %s> %s = ";
    private static final String CALL = "createField(%s.name(\"%s\"), %s, %s, ";
    private static final int NAME = 5;
    private static final int TABLE = 9;

    private record Column(String line, Object[] arguments) {}

    private final String className;
    private final List<Column> columns = new ArrayList<>();
    private final List<Own> own = new ArrayList<>();

    /** With the name of the class that is nested. */
    WideTable(String className) {
        this.className = className;
    }

    static boolean isWide(int columns) {
        return columns >= MANY;
    }

    static boolean declares(String line) {
        return line.startsWith(DECLARATION + CALL);
    }

    /** Writes a column that calls its method. */
    void declare(JavaWriter writer, String line, Object... arguments) {
        columns.add(new Column(line, arguments));
        List<Object> call = new ArrayList<>(List.of(arguments).subList(0, NAME + 1));
        call.add(className);
        call.add(arguments[NAME]);
        writer.println(DECLARATION + "%s.%s(this);", call.toArray());
    }

    /**
     * A column in other words than jOOQ's.
     *
     * @param type the class of its constant
     * @param record the class of the table's records
     * @param value what makes it, with {@code %s} for the table
     */
    record Own(String type, String name, String record, String value) {

        void define(JavaWriter writer) {
            writer.println();
            writer.println("static %s %s(%s<%s> table) {", type, name, Table.class, record);
            writer.println("return %s;", value.formatted("table"));
            writer.println("}");
        }
    }

    /** Writes such a column. */
    void declare(JavaWriter writer, Own column) {
        own.add(column);
        writer.println("public final %s %s = %s.%s(this);", column.type(), column.name(), className, column.name());
    }

    /** Writes the class with the methods. */
    void define(JavaWriter writer) {
        writer.println();
        writer.println("private static final class %s {", className);
        columns.forEach(column -> define(writer, column));
        own.forEach(column -> column.define(writer));
        writer.println("}");
    }

    private static void define(JavaWriter writer, Column column) {
        List<Object> arguments = new ArrayList<>(List.of(column.arguments()));
        arguments.set(TABLE, "table");
        List<Object> method = new ArrayList<>(arguments.subList(2, NAME + 1));
        method.addAll(List.of(Table.class, arguments.get(3)));
        writer.println();
        writer.println("static %s<%s, %s> %s(%s<%s> table) {", method.toArray());
        writer.println(
                "return " + column.line().substring(DECLARATION.length()),
                arguments.subList(NAME + 1, arguments.size()).toArray());
        writer.println("}");
    }
}
