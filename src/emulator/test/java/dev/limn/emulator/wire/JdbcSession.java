package dev.limn.emulator.wire;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.Session;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;

/** A session that a real PostgreSQL answers, so that what goes over the wire is genuine. */
final class JdbcSession implements Session {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern REMARKS = Pattern.compile("--[^\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*(\\w+)(?:\\s+(TABLE|VIEW|SCHEMA))?");

    private final BaseConnection backend;
    private final AtomicInteger openResults = new AtomicInteger();
    private volatile @Nullable PreparedStatement running;

    /** @param backend which gives values in text form only; closed with the session */
    JdbcSession(Connection backend) throws SQLException {
        this.backend = backend.unwrap(BaseConnection.class);
    }

    /** What it has not been told to close yet. */
    int openResults() {
        return openResults.get();
    }

    boolean closed() {
        try {
            return backend.isClosed();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public List<String> split(String text) {
        try {
            List<String> parts = Parser.parseJdbcSql(text, true, false, true, false, true).stream()
                    .map((NativeQuery query) -> query.nativeSql)
                    .toList();
            return parts.isEmpty() ? List.of("") : parts;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public Statement prepare(String text, List<Integer> parameterTypes) {
        boolean empty = REMARKS.matcher(text).replaceAll("").isBlank();
        try {
            return empty ? new Forwarded("", List.of(), List.of(), null) : understand(text, parameterTypes);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Statement understand(String text, List<Integer> declared) throws SQLException {
        List<Integer> order = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher matcher = PARAMETER.matcher(text.replace("?", "??"));
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            order.add(number);
            int type = number <= declared.size() ? declared.get(number - 1) : 0;
            String cast = type == 0 ? "" : "::" + backend.getTypeInfo().getPGType(type);
            matcher.appendReplacement(sql, Matcher.quoteReplacement("?" + cast));
        }
        matcher.appendTail(sql);
        try (PreparedStatement statement = backend.prepareStatement(sql.toString())) {
            return new Forwarded(
                    sql.toString(), order, types(statement, order, declared), columns(statement.getMetaData()));
        }
    }

    private List<Integer> types(PreparedStatement statement, List<Integer> order, List<Integer> declared)
            throws SQLException {
        Integer[] types =
                new Integer[order.stream().mapToInt(Integer::intValue).max().orElse(0)];
        ParameterMetaData meta = statement.getParameterMetaData();
        for (int i = 0; i < order.size(); i++) {
            int number = order.get(i);
            int known = number <= declared.size() ? declared.get(number - 1) : 0;
            types[number - 1] = known == 0 ? backend.getTypeInfo().getPGType(meta.getParameterTypeName(i + 1)) : known;
        }
        return List.of(types);
    }

    private @Nullable List<ResultColumn> columns(@Nullable ResultSetMetaData meta) throws SQLException {
        if (meta == null) {
            return null;
        }
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            int oid = backend.getTypeInfo().getPGType(meta.getColumnTypeName(i));
            columns.add(new ResultColumn(meta.getColumnLabel(i), new PgType(oid, length(oid))));
        }
        return columns;
    }

    private static short length(int oid) {
        return switch (oid) {
            case 16, 18 -> 1;
            case 21 -> 2;
            case 23, 26, 700, 1082 -> 4;
            case 20, 701, 1114, 1184 -> 8;
            case 2950 -> 16;
            case 19 -> 64;
            default -> -1;
        };
    }

    @Override
    public boolean inTransaction() {
        return backend.getTransactionState() != TransactionState.IDLE;
    }

    @Override
    public void cancel() {
        PreparedStatement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            backend.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static SqlFailure failure(SQLException e) {
        String message = e instanceof PSQLException server && server.getServerErrorMessage() != null
                ? server.getServerErrorMessage().getMessage()
                : e.getMessage();
        return SqlFailure.error(
                e.getSQLState() == null ? "XX000" : e.getSQLState(), message == null ? e.toString() : message);
    }

    /** @param order which parameter each question mark stands for */
    private final class Forwarded implements Statement {

        private final String sql;
        private final List<Integer> order;
        private final List<Integer> types;
        private final @Nullable List<ResultColumn> columns;

        Forwarded(String sql, List<Integer> order, List<Integer> types, @Nullable List<ResultColumn> columns) {
            this.sql = sql;
            this.order = order;
            this.types = types;
            this.columns = columns;
        }

        @Override
        public boolean empty() {
            return sql.isEmpty();
        }

        @Override
        public List<Integer> parameterTypes() {
            return types;
        }

        @Override
        public @Nullable List<ResultColumn> columns() {
            return columns;
        }

        @Override
        public QueryResult execute(List<Parameter> parameters) {
            try {
                PreparedStatement statement = backend.prepareStatement(sql);
                for (int i = 0; i < order.size(); i++) {
                    String text = parameters.get(order.get(i) - 1).text();
                    statement.setObject(i + 1, text, Types.OTHER);
                }
                running = statement;
                statement.execute();
                return new Result(statement, columns, sql);
            } catch (SQLException e) {
                throw failure(e);
            } finally {
                running = null;
            }
        }
    }

    private final class Result implements QueryResult {

        private final PreparedStatement statement;
        private final @Nullable List<ResultColumn> columns;
        private final @Nullable ResultSet rows;
        private final String sql;

        Result(PreparedStatement statement, @Nullable List<ResultColumn> columns, String sql) throws SQLException {
            this.statement = statement;
            this.columns = columns;
            this.rows = statement.getResultSet();
            this.sql = sql;
            openResults.incrementAndGet();
        }

        @Override
        public @Nullable List<ResultColumn> columns() {
            return columns;
        }

        @Override
        public @Nullable List<@Nullable String> next() {
            try {
                if (rows == null || !rows.next()) {
                    return null;
                }
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                return row;
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        @Override
        public String tag(long count) {
            Matcher words = FIRST_WORD.matcher(sql.toUpperCase(Locale.ROOT));
            String word = words.find() ? words.group(1) : "";
            try {
                return switch (word) {
                    case "SELECT", "VALUES", "WITH", "TABLE" -> "SELECT " + count;
                    case "INSERT" -> "INSERT 0 " + statement.getUpdateCount();
                    case "UPDATE", "DELETE" -> word + " " + statement.getUpdateCount();
                    case "CREATE", "DROP" -> word + " " + words.group(2);
                    default -> word;
                };
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        @Override
        public void close() {
            openResults.decrementAndGet();
            try {
                statement.close();
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }
}
