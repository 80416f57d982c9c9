package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.query.Session;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.List;
import java.util.Locale;

/** One client's session: tells statements apart and has each done by whoever can. */
final class EmulatorSession implements Session {

    private final SessionState state;
    private final CatalogStatements catalog;
    private final Cursors cursors = new Cursors();
    private final PreparedStatements prepared = new PreparedStatements();
    private final Writes writes;
    private final Definitions definitions;
    private final Shows shows;
    private final Runnable whenClosed;
    private boolean inTransaction;

    EmulatorSession(SessionState state, CatalogStatements catalog, Runnable whenClosed) {
        this.whenClosed = whenClosed;
        this.state = state;
        this.catalog = catalog;
        this.writes = new Writes(state);
        this.definitions = new Definitions(state, writes);
        this.shows = new Shows(state);
    }

    @Override
    public List<String> split(String text) {
        return StatementSplitter.split(text);
    }

    @Override
    public Statement prepare(String text, List<Integer> parameterTypes) {
        state.limits().touch();
        state.activate();
        return new Attended(state.cancellable(() -> understand(text, parameterTypes)), state.limits()::touch);
    }

    private Statement understand(String text, List<Integer> parameterTypes) {
        SqlText sql = SqlText.of(text);
        if (sql.size() == 0) {
            return Command.NOTHING;
        }
        if (StatementSplitter.isBlockMark(sql, 0)) {
            Block block = Block.parse(sql.text());
            return Command.of("BLOCK", () -> new BlockRunner(state, each -> prepare(each, List.of())).run(block));
        }
        if (sql.at(0).is("IF") || sql.has(0, "END", "IF")) {
            throw SqlFailure.error("42601", "syntax error: IF is an invalid command outside of an anonymous block");
        }
        return switch (sql.at(0).text().toUpperCase(Locale.ROOT)) {
            case "SELECT", "WITH", "VALUES", "TABLE", "FROM", "(" -> query(sql, parameterTypes);
            case "INSERT" -> writes.insert(sql, parameterTypes);
            case "CREATE" -> definitions.create(sql, parameterTypes);
            case "DROP" -> definitions.drop(sql);
            case "ALTER" -> definitions.alter(sql);
            case "SHOW" -> shows.show(sql);
            case "SET" -> shows.set(sql);
            case "EXPLAIN" -> Explain.of(sql, state);
            case "DECLARE" -> cursors.declare(sql, state);
            case "FETCH" -> cursors.fetch(sql);
            case "CLOSE" -> cursors.close(sql);
            case "PREPARE" -> prepared.prepare(sql, state);
            case "EXECUTE" -> prepared.execute(sql, state);
            case "DEALLOCATE" -> prepared.deallocate(sql);
            case "BEGIN", "START" -> transaction(sql, "BEGIN", true);
            case "COMMIT", "END" -> transaction(sql, "COMMIT", false);
            case "ROLLBACK", "ABORT" -> transaction(sql, "ROLLBACK", false);
            case "UPDATE", "DELETE", "MERGE", "TRUNCATE" ->
                throw unsupportedWrite(sql.at(0).text());
            case "SAVEPOINT",
                    "RELEASE",
                    "COPY",
                    "ANALYZE",
                    "CALL",
                    "LOCK",
                    "GRANT",
                    "REVOKE",
                    "LISTEN",
                    "NOTIFY",
                    "DO",
                    "DISCARD",
                    "RESET",
                    "COMMENT",
                    "REFRESH",
                    "VACUUM" ->
                throw SqlFailure.error("0A000", sql.at(0).text().toUpperCase(Locale.ROOT) + " is not supported");
            default ->
                throw SqlFailure.error(
                        "42601",
                        "syntax error: no viable alternative at input '"
                                + sql.at(0).text() + "'");
        };
    }

    private Statement query(SqlText sql, List<Integer> parameterTypes) {
        if (catalog.concerns(sql.text())) {
            return catalog.prepare(sql.text(), parameterTypes);
        }
        int from = sql.find(0, "FROM");
        boolean select = sql.at(0).is("SELECT") || sql.at(0).is("WITH");
        int into = select ? sql.find(0, "INTO") : -1;
        if (into > 0 && (from < 0 || into < from) && !sql.at(into - 1).is("INSERT")) {
            return writes.selectInto(sql, into, parameterTypes);
        }
        return new SelectStatement(state, sql, parameterTypes, true);
    }

    private SqlFailure unsupportedWrite(String word) {
        String statement = word.toUpperCase(Locale.ROOT);
        return SqlFailure.error(
                state.switches().get(Switch.UNSUPPORTED_WRITES),
                statement + " is not supported: rows cannot be changed, only inserted or written to a new table");
    }

    // Accepted, and without effect: what was written stays written [syntax, faq].
    private Statement transaction(SqlText sql, String tag, boolean open) {
        int end = sql.at(1).is("WORK") || sql.at(1).is("TRANSACTION") ? 2 : 1;
        Token more = sql.at(end);
        if (more.is("TO") || more.is("READ") || more.is("ISOLATION")) {
            throw SqlFailure.error("0A000", "savepoints, isolation levels and READ ONLY are not supported");
        }
        if (end < sql.size() && !more.is(";")) {
            throw SqlFailure.error("42601", "syntax error at \"" + more.text() + "\"");
        }
        return Command.of(tag, () -> inTransaction = open);
    }

    @Override
    public boolean inTransaction() {
        return inTransaction;
    }

    @Override
    public void cancel() {
        state.cancel();
        catalog.cancel();
    }

    @Override
    public void close() {
        try {
            cursors.close();
            catalog.close();
        } finally {
            whenClosed.run();
        }
    }
}
