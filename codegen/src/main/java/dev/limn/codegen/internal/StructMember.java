package dev.limn.codegen.internal;

import dev.limn.catalog.CompositeType.Attribute;
import dev.limn.codegen.internal.meta.CompositeDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jooq.meta.AttributeDefinition;

/** A member of a struct: in the catalog, and to jOOQ. */
record StructMember(Attribute attribute, AttributeDefinition definition) {

    static List<StructMember> of(CompositeDefinition struct) {
        List<AttributeDefinition> definitions = struct.getAttributes();
        List<StructMember> members = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            members.add(new StructMember(struct.type().attributes().get(i), definitions.get(i)));
        }
        return members;
    }
}
