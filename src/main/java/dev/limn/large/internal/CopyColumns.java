package dev.limn.large.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The columns that rows are written for, in the order of the statement. */
final class CopyColumns {

    private static final int DEFAULT_SINCE = 16;

    private final String statement;
    private final List<CopyColumn> columns;

    // Rows of one stream mostly have the same shape, down to the object.
    private @Nullable Object shape;
    private int[] places = {};

    private CopyColumns(String statement, List<CopyColumn> columns) {
        this.statement = statement;
        this.columns = columns;
    }

    static CopyColumns of(Configuration configuration, Connection connection, Table<?> table, List<Field<?>> fields)
            throws SQLException {
        boolean hasDefaults = connection.getMetaData().getDatabaseMajorVersion() >= DEFAULT_SINCE;
        List<CopyColumn> columns = fields.stream()
                .map(field -> new CopyColumn(field, ColumnText.of(field, configuration), hasDefaults))
                .toList();
        return new CopyColumns(statement(configuration, table, fields, hasDefaults), columns);
    }

    private static String statement(
            Configuration configuration, Table<?> table, List<Field<?>> fields, boolean hasDefaults) {
        String names = fields.stream()
                .map(field -> DSL.using(configuration).render(DSL.name(field.getName())))
                .collect(Collectors.joining(", "));
        return "COPY " + DSL.using(configuration).render(table) + " (" + names + ") FROM STDIN"
                + (hasDefaults ? " (DEFAULT '\\D')" : "");
    }

    String statement() {
        return statement;
    }

    List<String> names() {
        return columns.stream().map(CopyColumn::name).toList();
    }

    void write(Record row, CopyBytes bytes) {
        Object itsShape = row instanceof TableRecord<?> known ? known.getTable() : row.fieldsRow();
        if (itsShape != shape) {
            Row fields = row.fieldsRow();
            places = columns.stream().mapToInt(column -> column.place(fields)).toArray();
            shape = itsShape;
        }
        for (int column = 0; column < places.length; column++) {
            columns.get(column).write(row, places[column], bytes);
            bytes.mark(column == places.length - 1 ? '\n' : '\t');
        }
    }
}
