package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Column;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Table;
import dev.limn.catalog.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.TableOptions.TableType;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.SchemaDefinition;

/** A table or view of the catalog. */
public final class CatalogTable extends AbstractTableDefinition {

    private static final Pattern FROM_SEQUENCE =
            Pattern.compile("nextval\\('.*.seq'::regclass\\)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Table table;
    private final DataTypeDefinitions types;

    CatalogTable(SchemaDefinition schema, Table table, DataTypeDefinitions types) {
        super(schema, table.name(), table.comment(), type(table.kind()), null);
        this.table = table;
        this.types = types;
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

    @Override
    protected List<ColumnDefinition> getElements0() {
        boolean counts = table.columns().stream().noneMatch(column -> column.identity() != null);
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(new CatalogColumn(this, column, position(column, columns), counts && isSerial(column), types));
        }
        return columns;
    }

    private int position(Column column, List<ColumnDefinition> before) {
        return table.kind() == TableKind.MATERIALIZED_VIEW ? before.size() + 1 : column.position();
    }

    private boolean isSerial(Column column) {
        return table.kind() != TableKind.MATERIALIZED_VIEW
                && FROM_SEQUENCE.matcher(column.defaultValue()).matches();
    }
}
