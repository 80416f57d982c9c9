package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType.Attribute;
import dev.limn.catalog.DataType;
import dev.limn.catalog.DomainType;
import dev.limn.catalog.Schema;
import java.util.HashSet;
import java.util.Set;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.GenerationOption;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** Makes jOOQ's definitions of types. */
final class DataTypeDefinitions {

    // What jOOQ knows without being told where it is from. It compares the name of any other type with all tables.
    private static final Set<String> WELL_KNOWN = Set.of(
            "bool",
            "bpchar",
            "bytea",
            "date",
            "float4",
            "float8",
            "int2",
            "int4",
            "int8",
            "json",
            "jsonb",
            "numeric",
            "text",
            "time",
            "timestamp",
            "timestamptz",
            "timetz",
            "uuid",
            "varchar");

    private final Database database;
    private final boolean hasSystemSchema;
    private final boolean isQueryService;
    private final Set<String> userTypes = new HashSet<>();

    DataTypeDefinitions(Database database, Catalog catalog) {
        this.database = database;
        this.isQueryService = catalog.isQueryService();
        this.hasSystemSchema =
                catalog.schemas().stream().anyMatch(it -> it.name().equals(DataType.SYSTEM_SCHEMA));
        catalog.schemas().forEach(this::addUserTypes);
    }

    private void addUserTypes(Schema schema) {
        schema.enums().forEach(it -> userTypes.add(it.name()));
        schema.domains().forEach(it -> userTypes.add(it.name()));
        schema.composites().forEach(it -> userTypes.add(it.name()));
        schema.tables().forEach(it -> userTypes.add(it.name()));
    }

    /** Whether a schema of the catalog has a type of this name. */
    boolean isUserType(String name) {
        return userTypes.contains(name);
    }

    private boolean isNested(DataType type) {
        boolean isContainer = type.isArray() || type.isMap() || type.name().equals(DataType.ANY_ARRAY);
        return isQueryService && (isContainer || !type.isSystem());
    }

    DataTypeDefinition ofColumn(TypeFacts facts, Column column, boolean identity) {
        if (isNested(column.type())) {
            return new NestedTypeDefinition(database, column.type(), !column.notNull());
        }
        return definition(
                        schema(facts),
                        facts,
                        !column.notNull(),
                        identity || column.defaultValue().isEmpty() ? null : column.defaultValue())
                .generatedAlwaysAs(
                        column.generated() == null ? null : column.generated().expression())
                .generationOption(option(column));
    }

    private static @Nullable GenerationOption option(Column column) {
        if (column.generated() == null) {
            return null;
        }
        return column.generated().stored() ? GenerationOption.STORED : GenerationOption.VIRTUAL;
    }

    DataTypeDefinition ofAttribute(SchemaDefinition own, Attribute attribute) {
        if (isNested(attribute.type())) {
            return new NestedTypeDefinition(database, attribute.type(), !attribute.notNull());
        }
        TypeFacts facts = TypeFacts.ofAttribute(attribute.type());
        SchemaDefinition schema = schema(facts);
        return definition(schema == null ? own : schema, facts, !attribute.notNull(), null);
    }

    DataTypeDefinition ofDomain(SchemaDefinition own, DomainType domain) {
        String defaultValue = domain.defaultValue().isEmpty() ? null : domain.defaultValue();
        TypeFacts facts = TypeFacts.ofDomain(domain.base());
        SchemaDefinition schema = schema(facts);
        return definition(schema == null ? own : schema, facts, !domain.notNull(), defaultValue);
    }

    /** With what is known of it and no more. */
    DefaultDataTypeDefinition definition(
            @Nullable SchemaDefinition schema, TypeFacts facts, @Nullable Boolean nullable, @Nullable String value) {
        return new DefaultDataTypeDefinition(
                database,
                schema,
                facts.name(),
                facts.length(),
                facts.precision(),
                facts.scale(),
                nullable,
                value,
                userType(facts));
    }

    @Nullable
    SchemaDefinition schema(TypeFacts facts) {
        return facts.schema() == null ? null : database.getSchema(facts.schema());
    }

    private @Nullable Name userType(TypeFacts facts) {
        boolean isWellKnown = DataType.SYSTEM_SCHEMA.equals(facts.schema()) && WELL_KNOWN.contains(facts.userType());
        return isWellKnown && !hasSystemSchema ? null : DSL.name(facts.schema(), facts.userType());
    }
}
