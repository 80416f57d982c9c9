package dev.limn.large.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/** A statement that fetches from a cursor, which it declares before and closes after. */
final class CursorStatement extends DefaultPreparedStatement {

    private static final System.Logger LOGGER = System.getLogger(CursorStatement.class.getName());
    private static final String NO_SUCH_CURSOR = "34000";

    private final Connection connection;
    private final String name;
    private final String declaration;
    private boolean declared;

    /** @param connection the same as the statement's, for statements beside it */
    CursorStatement(PreparedStatement fetch, Connection connection, String name, String declaration) {
        super(fetch);
        this.connection = connection;
        this.name = name;
        this.declaration = declaration;
    }

    @Override
    public boolean execute() throws SQLException {
        send(declaration);
        declared = true;
        return super.execute();
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        return new CursorRows(this, super.getResultSet());
    }

    /** The next portion, which has no rows when there are none left. */
    ResultSet fetch() throws SQLException {
        super.execute();
        return super.getResultSet();
    }

    private void send(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(getQueryTimeout());
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            if (declared) {
                declared = false;
                closeCursor();
            }
        } finally {
            super.close();
        }
    }

    // Nobody else shall get a session with a cursor in it.
    private void closeCursor() throws SQLException {
        try {
            send("CLOSE " + name);
        } catch (SQLException e) {
            if (!NO_SUCH_CURSOR.equals(e.getSQLState())) {
                LOGGER.log(System.Logger.Level.DEBUG, "cannot close cursor " + name + ", so its session ends", e);
                connection.abort(Runnable::run);
            }
        }
    }
}
