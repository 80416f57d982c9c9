package dev.limn.codegen.internal;

import dev.limn.codegen.internal.meta.CompositeDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jspecify.annotations.Nullable;

/** Writes the record that a struct's values are. */
record ValueRecord(JavaWriter out, GeneratorStrategy names, NestedTypes types) {

    private static final String MEMBER = "dev.limn.queryservice.nested.Member";

    /** The package has been written; the annotations go above the class. */
    void write(CompositeDefinition struct, Runnable annotations) {
        List<String> docs = new ArrayList<>();
        List<String> components = new ArrayList<>();
        for (StructMember member : StructMember.of(struct)) {
            String name = names.getJavaMemberName(member.definition());
            docs.add(StructDoc.ofComponent(name, member.attribute()));
            components.add(component(member, name));
        }
        StructDoc.ofClass(out, "A value of", struct.getQualifiedOutputName(), struct.type(), docs);
        annotations.run();
        out.println("public record %s(", names.getJavaClassName(struct, Mode.RECORD));
        for (int i = 0; i < components.size(); i++) {
            out.println("%s%s", components.get(i), i < components.size() - 1 ? "," : "");
        }
        out.println(") {}");
    }

    private String component(StructMember member, String name) {
        String type = out.ref(types.value(member.attribute().type(), out));
        return "@" + out.ref(MEMBER) + "(\""
                + LimnJavaWriter.quoted(member.attribute().name()) + "\") @" + out.ref(Nullable.class) + " " + type
                + " " + name;
    }
}
