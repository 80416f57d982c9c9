package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Column;
import dev.limn.catalog.TableKind;
import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.DefaultColumnDefinition;
import org.jspecify.annotations.Nullable;

/** A column of a table or view of the catalog. */
public final class CatalogColumn extends DefaultColumnDefinition {

    private final Column column;

    /** One that is filled from a sequence counts as an identity where the table has no other. */
    CatalogColumn(CatalogTable table, Column column, int position, boolean serial, DataTypeDefinitions types) {
        super(
                table,
                column.name(),
                position,
                types.ofColumn(facts(table, column), column, serial || column.identity() != null),
                identity(column, serial),
                column.comment());
        this.column = column;
    }

    private static TypeFacts facts(CatalogTable table, Column column) {
        return table.table().kind() == TableKind.MATERIALIZED_VIEW
                ? TypeFacts.ofMaterialisedColumn(column.type())
                : TypeFacts.ofColumn(column.type());
    }

    private static @Nullable GenerationMode identity(Column column, boolean serial) {
        if (column.identity() == Column.Identity.ALWAYS) {
            return GenerationMode.ALWAYS;
        }
        return serial || column.identity() != null ? GenerationMode.BY_DEFAULT : null;
    }

    public Column column() {
        return column;
    }
}
