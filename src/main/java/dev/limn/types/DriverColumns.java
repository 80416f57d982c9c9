package dev.limn.types;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGResultSetMetaData;

/** What the driver tells of a result's columns; each type is asked for once. */
final class DriverColumns {

    private static final int BINARY = 1;

    private final ResultSetMetaData columns;
    private final @Nullable String[] types;

    DriverColumns(ResultSetMetaData columns) throws SQLException {
        this.columns = columns;
        this.types = new @Nullable String[columns.getColumnCount() + 1];
    }

    boolean isBinary(int column) throws SQLException {
        return columns instanceof PGResultSetMetaData known && known.getFormat(column) == BINARY;
    }

    /** Whether it is of this type of PostgreSQL's, and comes from its driver. */
    boolean isOf(String type, int column) throws SQLException {
        if (types[column] == null) {
            types[column] = columns instanceof PGResultSetMetaData ? columns.getColumnTypeName(column) : "";
        }
        return type.equals(types[column]);
    }
}
