package dev.limn.codegen.internal;

import dev.limn.catalog.DataType;
import dev.limn.codegen.internal.meta.CatalogColumn;
import dev.limn.codegen.internal.meta.CatalogTable;
import dev.limn.codegen.internal.meta.CompositeDefinition;
import dev.limn.codegen.internal.meta.FlattenedTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.TableField;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;

/**
 * Writes the class for the paths through a struct that a session has taken apart: each ends at a column of the table, for
 * the server knows no struct any more.
 */
record FlattenedPathClass(JavaWriter out, GeneratorStrategy names, NestedTypes types) {

    /** The package has been written; the annotations go above the class. */
    void write(CatalogTable table, CompositeDefinition struct, Runnable annotations) {
        String path =
                FlattenedTable.of(table.getSchema().getName(), table.table()).pathOf(struct.type());
        String where = table.getQualifiedOutputName() + "." + path;
        StructDoc.ofClass(out, "The columns below", where, struct.type(), List.of());
        annotations.run();
        String name = names.getJavaClassName(struct, Mode.PATH);
        out.println("public final class %s implements %s {", name, Serializable.class);
        out.printSerial();
        List<String> assignments = new ArrayList<>();
        Map<String, ColumnDefinition> columns =
                table.getColumns().stream().collect(Collectors.toMap(ColumnDefinition::getName, it -> it));
        for (StructMember member : StructMember.of(struct)) {
            ColumnDefinition column =
                    columns.get(path + "." + member.attribute().name());
            assignments.add(column == null ? struct(where, member) : column(where, member, table, column));
        }
        out.println();
        out.println("public %s(%s table) {", name, out.ref(names.getFullJavaClassName(table)));
        assignments.forEach(line -> out.println("%s", line));
        out.println("}");
        out.println("}");
    }

    private String struct(String where, StructMember member) {
        String id = names.getJavaIdentifier(member.definition());
        String type = out.ref(types.path(member.attribute().type()));
        out.javadoc(
                "The columns below <code>%s</code>.",
                where + "." + member.attribute().name());
        out.println("public final %s %s;", type, id);
        return "this." + id + " = new " + type + "(table);";
    }

    private String field(CatalogTable table, ColumnDefinition column) {
        DataType type = ((CatalogColumn) column).column().type();
        return types.isSeen(type)
                ? types.field(type, out)
                : out.ref(TableField.class) + "<" + out.ref(names.getFullJavaClassName(table, Mode.RECORD)) + ", "
                        + out.ref(types.value(type, out)) + ">";
    }

    private String column(String where, StructMember member, CatalogTable table, ColumnDefinition column) {
        String id = names.getJavaIdentifier(member.definition());
        StructDoc.ofMember(out, "Leads to the column", where, member.attribute());
        out.println("public final %s %s;", field(table, column), id);
        return "this." + id + " = table." + names.getJavaIdentifier(column) + ";";
    }
}
