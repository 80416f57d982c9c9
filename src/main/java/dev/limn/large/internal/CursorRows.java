package dev.limn.large.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.tools.jdbc.DefaultResultSet;

/** The portions of a cursor as one result. */
final class CursorRows extends DefaultResultSet {

    private final CursorStatement cursor;
    private ResultSet portion;
    private boolean isEmpty = true;

    CursorRows(CursorStatement cursor, ResultSet first) {
        super(first, cursor);
        this.cursor = cursor;
        this.portion = first;
    }

    @Override
    public ResultSet getDelegate() {
        return portion;
    }

    // A short portion need not be the last: whether a server gives as many as it is asked for is not documented.
    @Override
    public boolean next() throws SQLException {
        while (!portion.next()) {
            if (isEmpty) {
                return false;
            }
            portion.close();
            portion = cursor.fetch();
            isEmpty = true;
        }
        isEmpty = false;
        return true;
    }
}
