package dev.limn.emulator.query;

/** What goes to the client as an ErrorResponse. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sqlState;
    private final boolean fatal;

    private SqlFailure(String sqlState, String message, boolean fatal) {
        super(message);
        this.sqlState = sqlState;
        this.fatal = fatal;
    }

    /** One after which the session goes on. */
    public static SqlFailure error(String sqlState, String message) {
        return new SqlFailure(sqlState, message, false);
    }

    /** One that ends the session. */
    public static SqlFailure fatal(String sqlState, String message) {
        return new SqlFailure(sqlState, message, true);
    }

    public String sqlState() {
        return sqlState;
    }

    public boolean endsSession() {
        return fatal;
    }

    @Override
    public String getMessage() {
        return super.getMessage() == null ? sqlState : super.getMessage();
    }

    @Override
    public SqlFailure initCause(Throwable cause) {
        super.initCause(cause);
        return this;
    }
}
