package dev.limn.cli.probe;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** What is refused, and how. */
final class Limits {

    private static final String NO_SUCH_TABLE = "limn_probe_no_such_table";

    private Limits() {}

    static List<Question> questions() {
        return List.of(
                Question.ofSwitch("limit_ceiling", "Is LIMIT above 100,000 refused?", Limits::limitCeiling),
                Question.ofSwitch(
                        "unsupported_writes", "Which SQLSTATE have UPDATE and DELETE?", Limits::unsupportedWrites),
                Question.ofSwitch(
                        "insert_parentheses", "Is INSERT INTO t (SELECT …) taken?", Limits::insertParentheses),
                Question.ofSwitch(
                        "session_limit_state", "Which SQLSTATE has Session Limit Reached?", Limits::sessionLimitState),
                Question.ofSwitch("idle_clients", "Do two idle hours end the session of a client?", sandbox -> {
                    throw new UndecidedException("not asked: it would take two hours");
                }));
    }

    private static String limitCeiling(Sandbox sandbox) throws SQLException {
        try {
            sandbox.text("select 1 as a limit 100001");
            return "off";
        } catch (SQLException e) {
            if ("53400".equals(e.getSQLState())) {
                return "on";
            }
            throw e;
        }
    }

    // Of a table that is not there: whatever the server thinks of the statement, no row is lost.
    private static String unsupportedWrites(Sandbox sandbox) throws SQLException, UndecidedException {
        try (Statement statement = sandbox.usual().createStatement()) {
            statement.execute("delete from " + NO_SUCH_TABLE + " where 1 = 0");
            throw new UndecidedException("DELETE from a table that is not there was taken");
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (List.of("0A000", "42601").contains(state)) {
                return state;
            }
            throw e;
        }
    }

    private static String insertParentheses(Sandbox sandbox) throws SQLException, UndecidedException {
        if (!sandbox.mayWrite()) {
            throw new UndecidedException("not asked: it makes and drops a table (allow it with --write)");
        }
        String table = "limn_probe_" + UUID.randomUUID().toString().replace("-", "");
        try (Statement statement = sandbox.usual().createStatement()) {
            statement.execute("create table " + table + " as select 1 as a");
            try {
                statement.execute("insert into " + table + " (select 2 as a)");
                return "accepted";
            } catch (SQLException e) {
                if ("42601".equals(e.getSQLState())) {
                    return "refused";
                }
                throw e;
            } finally {
                statement.execute("drop table " + table);
            }
        }
    }

    private static String sessionLimitState(Sandbox sandbox) throws SQLException, UndecidedException {
        if (sandbox.mostSessions() == 0) {
            throw new UndecidedException(
                    "not asked: it takes all sessions of the organization for a moment (allow it with --sessions N)");
        }
        Deque<Connection> open = new ArrayDeque<>();
        try {
            while (open.size() < sandbox.mostSessions()) {
                open.push(sandbox.connect(source -> {}));
            }
            throw new UndecidedException(open.size() + " sessions at once were allowed");
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("Session Limit Reached")) {
                return String.valueOf(e.getSQLState());
            }
            throw e;
        } finally {
            for (Connection each : open) {
                each.close();
            }
        }
    }
}
