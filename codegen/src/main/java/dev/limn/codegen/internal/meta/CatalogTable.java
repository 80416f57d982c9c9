package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Column;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Table;
import dev.limn.catalog.TableKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.TableOptions.TableType;
import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** A table or view of the catalog. */
public final class CatalogTable extends AbstractTableDefinition {

    private static final Pattern FROM_SEQUENCE =
            Pattern.compile("nextval\\('.*.seq'::regclass\\)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Table table;
    private final DataTypeDefinitions types;
    private final Map<Column, ColumnDefinition> keyColumns = new IdentityHashMap<>();
    private final boolean isSerialCounted;

    CatalogTable(SchemaDefinition schema, Table table, DataTypeDefinitions types) {
        super(schema, table.name(), table.comment(), type(table.kind()), null);
        this.table = table;
        this.types = types;
        this.isSerialCounted = table.columns().stream().noneMatch(column -> column.identity() != null);
    }

    private static TableType type(TableKind kind) {
        return switch (kind) {
            case TABLE, PARTITIONED, FOREIGN -> TableType.TABLE;
            case VIEW -> TableType.VIEW;
            case MATERIALIZED_VIEW -> TableType.MATERIALIZED_VIEW;
        };
    }

    public Table table() {
        return table;
    }

    public QualifiedName qualifiedName() {
        return new QualifiedName(getSchema().getName(), getName());
    }

    /** The statement that would make the view; empty for a table. */
    Optional<String> source() {
        if (table.definition().isEmpty()) {
            return Optional.empty();
        }
        String what = table.kind() == TableKind.VIEW ? "VIEW" : "MATERIALIZED VIEW";
        return Optional.of("CREATE " + what + " \"" + table.name() + "\" AS " + table.definition());
    }

    /** A column that is part of a key; the others stay unmade, for keys are asked of tables that nothing else is. */
    @Nullable
    ColumnDefinition keyColumn(String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> keyColumns.computeIfAbsent(column, this::column))
                .orElse(null);
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            ColumnDefinition known = keyColumns.get(column);
            columns.add(known == null ? column(column) : known);
        }
        return columns;
    }

    private ColumnDefinition column(Column column) {
        return new CatalogColumn(this, column, position(column), isSerialCounted && isSerial(column), types);
    }

    /** The names that stand for structs a session has flattened; as columns, so that Java names can be told of them. */
    public List<ColumnDefinition> flattened() {
        return FlattenedTable.of(getSchema().getName(), table).roots().stream()
                .<ColumnDefinition>map(name -> new DefaultColumnDefinition(
                        this,
                        name,
                        0,
                        new DefaultDataTypeDefinition(getDatabase(), getSchema(), "flattened"),
                        (GenerationMode) null,
                        ""))
                .toList();
    }

    private int position(Column column) {
        return table.kind() == TableKind.MATERIALIZED_VIEW ? table.columns().indexOf(column) + 1 : column.position();
    }

    private boolean isSerial(Column column) {
        return table.kind() != TableKind.MATERIALIZED_VIEW
                && FROM_SEQUENCE.matcher(column.defaultValue()).matches();
    }
}
