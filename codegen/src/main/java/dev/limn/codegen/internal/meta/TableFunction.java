package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.CompositeType.Attribute;
import dev.limn.catalog.DataType;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Routine;
import dev.limn.catalog.Routine.Mode;
import dev.limn.catalog.Routine.Parameter;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import dev.limn.catalog.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.TableOptions.TableType;
import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.ParameterDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** A function that returns rows: a table with parameters to jOOQ. */
final class TableFunction extends AbstractTableDefinition {

    private final Routine routine;
    private final CatalogDatabase database;
    private final DataTypeDefinitions types;

    private TableFunction(
            SchemaDefinition schema,
            Routine routine,
            CatalogDatabase database,
            DataTypeDefinitions types,
            @Nullable SchemaDefinition rowSchema,
            @Nullable String rowType) {
        super(schema, routine.name(), routine.comment(), TableType.FUNCTION, null, rowSchema, rowType);
        this.routine = routine;
        this.database = database;
        this.types = types;
    }

    static List<TableDefinition> of(
            Schema schema, SchemaDefinition definition, CatalogDatabase database, DataTypeDefinitions types) {
        return schema.routines().stream()
                .filter(Routine::returnsSet)
                .sorted(Comparator.comparing(Routine::signature))
                .<TableDefinition>map(routine -> of(routine, definition, database, types))
                .toList();
    }

    private static TableFunction of(
            Routine routine, SchemaDefinition definition, CatalogDatabase database, DataTypeDefinitions types) {
        DataType returns = routine.returns();
        Optional<DataType> rows = returns == null || returns.isArray() ? Optional.empty() : Optional.of(returns);
        return new TableFunction(
                definition,
                routine,
                database,
                types,
                rows.map(type -> database.getSchema(type.schema())).orElse(null),
                rows.map(DataType::name).orElse(null));
    }

    @Override
    protected List<ParameterDefinition> getParameters0() {
        return CatalogRoutine.of(database, getSchema().getName(), routine, null, types)
                .getInParameters();
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Parameter parameter : routine.parameters()) {
            if (parameter.mode() != Mode.IN && parameter.mode() != Mode.VARIADIC) {
                TypeFacts facts = TypeFacts.ofParameter(parameter.type());
                add(columns, parameter.name(), facts, true, parameter.defaultValue());
            }
        }
        if (routine.parameters().stream().noneMatch(it -> it.mode() == Mode.OUT || it.mode() == Mode.TABLE)) {
            addColumnsOfRows(columns);
        }
        return columns;
    }

    private void addColumnsOfRows(List<ColumnDefinition> columns) {
        DataType rows = routine.returns();
        if (rows == null) {
            return;
        }
        Optional<List<Column>> ofTable = columnsOfTable(rows);
        Optional<CompositeType> composite = database.composite(rows);
        if (ofTable.isPresent()) {
            for (Column column : ofTable.get()) {
                TypeFacts facts = TypeFacts.ofReturnedColumn(column.type());
                add(columns, column.name(), facts, !column.notNull(), column.defaultValue());
            }
        } else if (composite.isPresent()) {
            for (Attribute attribute : composite.get().attributes()) {
                TypeFacts facts = TypeFacts.ofReturnedAttribute(attribute.type());
                add(columns, attribute.name(), facts, !attribute.notNull(), "");
            }
        } else {
            add(columns, getName(), TypeFacts.ofReturnedValue(rows), true, "");
        }
    }

    private Optional<List<Column>> columnsOfTable(DataType rows) {
        return Optional.ofNullable(database.table(new QualifiedName(rows.schema(), rows.name())))
                .map(CatalogTable::table)
                .filter(table -> table.kind() != TableKind.MATERIALIZED_VIEW && !rows.isArray())
                .map(Table::columns);
    }

    private void add(
            List<ColumnDefinition> columns, String name, TypeFacts facts, boolean nullable, String defaultValue) {
        columns.add(new DefaultColumnDefinition(
                this,
                name,
                columns.size() + 1,
                types.definition(types.schema(facts), facts, nullable, defaultValue.isEmpty() ? null : defaultValue),
                defaultValue.startsWith("nextval") ? GenerationMode.BY_DEFAULT : null,
                null));
    }
}
