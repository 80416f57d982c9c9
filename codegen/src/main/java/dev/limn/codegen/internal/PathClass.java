package dev.limn.codegen.internal;

import dev.limn.catalog.DataType;
import dev.limn.codegen.internal.meta.CompositeDefinition;
import java.util.List;
import org.jooq.Field;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;

/** Writes the class for the paths through a struct, wherever that is: in a column, a struct, an array or a map. */
record PathClass(JavaWriter out, GeneratorStrategy names, NestedTypes types) {

    /** The package has been written; the annotations go above the class. */
    void write(CompositeDefinition struct, Runnable annotations) {
        DataType type = struct.dataType();
        String where = struct.getQualifiedOutputName();
        StructDoc.ofClass(out, "Leads to the members of", where, struct.type(), List.of());
        annotations.run();
        String name = names.getJavaClassName(struct, Mode.PATH);
        String value = out.ref(types.value(type, out));
        out.println("public class %s extends %s<%s> {", name, out.ref(NestedTypes.STRUCT_FIELD), value);
        out.printSerial();
        for (StructMember member : StructMember.of(struct)) {
            write(where, member);
        }
        out.println();
        out.println("public %s(%s<%s> field) {", name, Field.class, value);
        out.println("super(field);");
        out.println("}");
        out.println("}");
    }

    private void write(String where, StructMember member) {
        DataType type = member.attribute().type();
        String plain =
                "member(\"" + LimnJavaWriter.quoted(member.attribute().name()) + "\", " + types.type(type, out) + ")";
        StructDoc.ofMember(out, "The member", where, member.attribute());
        out.println(
                "public final %s %s = %s;",
                types.field(type, out), names.getJavaIdentifier(member.definition()), types.seen(plain, type, out));
    }
}
