package dev.limn.codegen.internal.meta;

import dev.limn.catalog.CompositeType;
import dev.limn.catalog.CompositeType.Attribute;
import dev.limn.catalog.DataType;
import java.util.ArrayList;
import java.util.List;
import org.jooq.meta.AbstractUDTDefinition;
import org.jooq.meta.AttributeDefinition;
import org.jooq.meta.DefaultAttributeDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;

/** A composite type of the catalog. */
public final class CompositeDefinition extends AbstractUDTDefinition {

    private final CompositeType type;
    private final DataTypeDefinitions types;

    CompositeDefinition(SchemaDefinition schema, CompositeType type, DataTypeDefinitions types) {
        super(schema, null, type.name(), type.comment());
        this.type = type;
        this.types = types;
    }

    /** Whether it is one of Query Service. */
    public boolean isStruct() {
        return getDatabase() instanceof CatalogDatabase database && database.isQueryService();
    }

    /** The type in the catalog. */
    public CompositeType type() {
        return type;
    }

    /** What a column of it is of. */
    public DataType dataType() {
        return new DataType(getQualifiedName(), getSchema().getName(), getName(), 0, null, null);
    }

    @Override
    protected List<AttributeDefinition> getElements0() {
        List<AttributeDefinition> attributes = new ArrayList<>();
        for (Attribute attribute : type.attributes()) {
            attributes.add(new DefaultAttributeDefinition(
                    this,
                    attribute.name(),
                    attribute.position(),
                    types.ofAttribute(getSchema(), attribute),
                    attribute.comment()));
        }
        return attributes;
    }

    @Override
    protected List<RoutineDefinition> getRoutines0() {
        return List.of();
    }
}
