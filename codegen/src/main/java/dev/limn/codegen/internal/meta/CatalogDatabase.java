package dev.limn.codegen.internal.meta;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.catalog.DomainType;
import dev.limn.catalog.EnumType;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import dev.limn.codegen.internal.JooqRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.ArrayDefinition;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultDomainDefinition;
import org.jooq.meta.DefaultEnumDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.PackageDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;
import org.jooq.meta.XMLSchemaCollectionDefinition;
import org.jspecify.annotations.Nullable;

/** What jOOQ's generator asks a database for, answered from a catalog that has been read already. */
public final class CatalogDatabase extends AbstractDatabase {

    private final Catalog catalog = JooqRun.current().catalog();
    private final DataTypeDefinitions types = new DataTypeDefinitions(this, catalog);
    private final Map<QualifiedName, CatalogTable> tables = new HashMap<>();
    private final Map<QualifiedName, CompositeDefinition> structs = new HashMap<>();

    /** The table or view; null when it is not in the catalog. */
    @Nullable
    CatalogTable table(QualifiedName name) {
        getTables();
        return tables.get(name);
    }

    /** The composite type; empty when it is none, or not in the catalog. */
    Optional<CompositeType> composite(DataType type) {
        return catalog.schemas().stream()
                .filter(schema -> schema.name().equals(type.schema()) && !type.isArray())
                .flatMap(schema -> schema.composites().stream())
                .filter(it -> it.name().equals(type.name()))
                .findFirst();
    }

    List<CatalogTable> catalogTables() {
        getTables();
        return tables.values().stream().toList();
    }

    @Override
    protected DSLContext create0() {
        return DSL.using(SQLDialect.POSTGRES);
    }

    @Override
    protected List<CatalogDefinition> getCatalogs0() {
        return new ArrayList<>(List.of(new CatalogDefinition(this, "", "")));
    }

    @Override
    protected List<SchemaDefinition> getSchemata0() {
        return new ArrayList<>(catalog.schemas().stream()
                .map(schema -> new SchemaDefinition(this, schema.name(), schema.comment()))
                .toList());
    }

    // Functions that return rows are tables to jOOQ. It finds tables by name and takes the first of them.
    @Override
    protected List<TableDefinition> getTables0() {
        List<TableDefinition> result = new ArrayList<>();
        forEachSchema((schema, definition) -> {
            List<TableDefinition> inSchema = new ArrayList<>();
            for (Table table : schema.tables()) {
                CatalogTable added = new CatalogTable(definition, table, types);
                tables.put(new QualifiedName(schema.name(), table.name()), added);
                inSchema.add(added);
            }
            inSchema.addAll(TableFunction.of(schema, definition, this, types));
            inSchema.sort(ByName.ORDER);
            result.addAll(inSchema);
        });
        tables.values().forEach(this::setParent);
        return result;
    }

    // jOOQ knows single inheritance only.
    private void setParent(CatalogTable child) {
        List<QualifiedName> parents = child.table().parents();
        CatalogTable parent = parents.size() == 1 ? tables.get(parents.getFirst()) : null;
        if (parent != null) {
            child.setParentTable(parent);
            parent.getChildTables().add(child);
        }
    }

    @Override
    protected List<EnumDefinition> getEnums0() {
        List<EnumDefinition> result = new ArrayList<>();
        forEachSchema((schema, definition) -> {
            for (EnumType type : schema.enums()) {
                DefaultEnumDefinition added = new DefaultEnumDefinition(definition, type.name(), type.comment());
                type.labels().forEach(added::addLiteral);
                if (!type.labels().isEmpty()) {
                    result.add(added);
                }
            }
        });
        return result;
    }

    @Override
    protected List<DomainDefinition> getDomains0() {
        List<DomainDefinition> result = new ArrayList<>();
        forEachSchema((schema, definition) -> {
            for (DomainType domain : schema.domains()) {
                DefaultDomainDefinition added =
                        new DefaultDomainDefinition(definition, domain.name(), types.ofDomain(definition, domain));
                domain.checks().forEach(check -> added.addCheckClause(check.definition()));
                result.add(added);
            }
        });
        return result;
    }

    @Override
    protected List<UDTDefinition> getUDTs0() {
        List<CompositeDefinition> result = new ArrayList<>();
        forEachSchema((schema, definition) -> {
            schema.composites().forEach(type -> result.add(new CompositeDefinition(definition, type, types)));
            if (isQueryService()) {
                schema.tables().stream()
                        .flatMap(table -> FlattenedTable.of(schema.name(), table).structs().stream())
                        .forEach(type -> result.add(new CompositeDefinition(definition, type, types)));
            }
        });
        result.forEach(type -> structs.put(new QualifiedName(type.getSchema().getName(), type.getName()), type));
        return new ArrayList<>(result);
    }

    /** A type that has no parts, as jOOQ wants it. */
    public DataTypeDefinition definition(DataType type) {
        TypeFacts facts = TypeFacts.ofAttribute(type);
        return types.definition(types.schema(facts), facts, true, null);
    }

    /** Whether what is read is of Query Service. */
    public boolean isQueryService() {
        return catalog.isQueryService();
    }

    /** The definition of a composite type, or of a struct that a table was flattened from; empty if it is neither. */
    public Optional<CompositeDefinition> struct(DataType type) {
        getUDTs();
        return type.isArray()
                ? Optional.empty()
                : Optional.ofNullable(structs.get(new QualifiedName(type.schema(), type.name())));
    }

    @Override
    protected List<SequenceDefinition> getSequences0() {
        List<SequenceDefinition> result = new ArrayList<>();
        forEachSchema((schema, definition) -> result.addAll(Sequences.of(schema, definition, this)));
        return result;
    }

    @Override
    protected List<RoutineDefinition> getRoutines0() {
        List<RoutineDefinition> result = new ArrayList<>();
        forEachSchema((schema, definition) ->
                result.addAll(RoutineDefinitions.of(schema, this, types, tableValuedFunctionsAsRoutines())));
        return result;
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        List<IndexDefinition> result = new ArrayList<>();
        forEachTable(table -> result.addAll(IndexDefinitions.of(table, create())));
        return result;
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) {
        forEachTable(table -> Relations.addPrimaryKeys(relations, table));
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        forEachTable(table -> Relations.addUniqueKeys(relations, table));
    }

    @Override
    protected void loadForeignKeys(DefaultRelations relations) {
        Relations.addForeignKeys(relations, this);
    }

    @Override
    protected void loadCheckConstraints(DefaultRelations relations) {
        forEachTable(table -> Relations.addChecks(relations, table));
    }

    @Override
    protected Map<Definition, String> getSources0() {
        Map<Definition, String> sources = new LinkedHashMap<>();
        forEachTable(table -> table.source().ifPresent(source -> sources.put(table, source)));
        return sources;
    }

    @Override
    protected Map<Definition, String> getComments0() {
        return Comments.of(this);
    }

    @Override
    protected List<ArrayDefinition> getArrays0() {
        return new ArrayList<>();
    }

    @Override
    protected List<PackageDefinition> getPackages0() {
        return new ArrayList<>();
    }

    @Override
    protected List<XMLSchemaCollectionDefinition> getXMLSchemaCollections0() {
        return new ArrayList<>();
    }

    void forEachSchema(BiConsumer<Schema, SchemaDefinition> action) {
        for (Schema schema : catalog.schemas()) {
            action.accept(schema, requireNonNull(getSchema(schema.name()), schema.name()));
        }
    }

    private void forEachTable(Consumer<CatalogTable> action) {
        for (TableDefinition table : getTables()) {
            if (table instanceof CatalogTable known) {
                action.accept(known);
            }
        }
    }
}
