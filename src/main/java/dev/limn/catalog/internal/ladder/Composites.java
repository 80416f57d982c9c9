package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.catalog.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The composite types that columns lead to, found by reference: in Query Service their names cannot be computed. */
final class Composites {

    private final Attributes attributes;
    private final TypeCatalog types;
    private final Map<QualifiedName, CompositeType> found = new HashMap<>();

    private Composites(Attributes attributes, TypeCatalog types) {
        this.attributes = attributes;
        this.types = types;
    }

    static Map<QualifiedName, CompositeType> of(
            Collection<List<Column>> columns, Attributes attributes, TypeCatalog types) throws RefusedException {
        Composites composites = new Composites(attributes, types);
        for (List<Column> ofTable : columns) {
            for (Column column : ofTable) {
                composites.follow(column.type());
            }
        }
        return composites.found;
    }

    private void follow(DataType type) throws RefusedException {
        QualifiedName name = new QualifiedName(type.schema(), type.name());
        long relation = type.isSystem() || found.containsKey(name) ? 0 : types.relationOf(name);
        if (relation != 0) {
            List<CompositeType.Attribute> parts = attributes.attributes(relation, types);
            found.put(name, new CompositeType(name.name(), "", parts));
            for (CompositeType.Attribute part : parts) {
                follow(part.type());
            }
        }
    }
}
