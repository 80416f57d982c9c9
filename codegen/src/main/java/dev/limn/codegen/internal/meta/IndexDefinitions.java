package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Index;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SortOrder;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.impl.ParserException;
import org.jooq.meta.AbstractIndexDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultIndexColumnDefinition;
import org.jooq.meta.IndexColumnDefinition;
import org.jooq.meta.IndexDefinition;
import org.jspecify.annotations.Nullable;

/** jOOQ's definitions of indexes: of those over plain columns only, for it has no others. */
final class IndexDefinitions {

    private IndexDefinitions() {}

    static List<IndexDefinition> of(CatalogTable table, DSLContext dsl) {
        List<IndexDefinition> indexes = new ArrayList<>();
        for (Index index : table.table().indexes()) {
            List<@Nullable ColumnDefinition> columns = columns(index, table, dsl);
            if (index.included().isEmpty() && !columns.contains(null)) {
                indexes.add(new IndexOfColumns(table, index, columns));
            }
        }
        return indexes;
    }

    private static List<@Nullable ColumnDefinition> columns(Index index, CatalogTable table, DSLContext dsl) {
        List<@Nullable ColumnDefinition> columns = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            columns.add(table.keyColumn(part.column().isEmpty() ? nameOf(part.expression(), dsl) : part.column()));
        }
        return columns;
    }

    // An expression may be nothing but a column in other words, such as one with a cast; so jOOQ's reader has it.
    private static String nameOf(String expression, DSLContext dsl) {
        try {
            return dsl.configuration()
                    .deriveSettings(it -> it.withParseUnknownFunctions(ParseUnknownFunctions.IGNORE))
                    .dsl()
                    .parser()
                    .parseField(expression)
                    .getName();
        } catch (ParserException e) {
            return expression;
        }
    }

    private static final class IndexOfColumns extends AbstractIndexDefinition {

        private final List<IndexColumnDefinition> columns = new ArrayList<>();

        IndexOfColumns(CatalogTable table, Index index, List<@Nullable ColumnDefinition> columns) {
            super(table.getSchema(), index.name(), table, index.unique());
            for (Index.Part part : index.parts()) {
                SortOrder order = part.descending() ? SortOrder.DESC : SortOrder.ASC;
                int ordinal = this.columns.size();
                this.columns.add(new DefaultIndexColumnDefinition(this, columns.get(ordinal), order, ordinal + 1));
            }
        }

        @Override
        protected List<IndexColumnDefinition> getIndexColumns0() {
            return columns;
        }
    }
}
