package dev.limn.emulator.sql;

import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** DECLARE, FETCH and CLOSE: how rows beyond the cap are taken, in portions (SQL syntax; cursors). */
final class Cursors implements AutoCloseable {

    private final Map<String, SparkResult> open = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** DECLARE name CURSOR FOR query. */
    Statement declare(SqlText sql, SessionState state) {
        int query = sql.find(2, "FOR");
        if (!sql.at(1).isIdentifier() || sql.find(2, "CURSOR") < 0 || query < 0) {
            throw SqlFailure.error("42601", "syntax error: DECLARE name CURSOR FOR query");
        }
        String name = sql.at(1).name();
        SelectStatement select = new SelectStatement(state, SqlText.of(sql.from(query + 1)), List.of(), false);
        return Command.of("DECLARE CURSOR", () -> {
            if (open.containsKey(name)) {
                throw SqlFailure.error("42P03", "cursor \"" + name + "\" already exists");
            }
            open.put(name, select.open(List.of()));
        });
    }

    /** FETCH [FORWARD] n|ALL|NEXT [IN|FROM] name. */
    Statement fetch(SqlText sql) {
        int at = 1;
        if (sql.at(at).is("FORWARD")) {
            at++;
        }
        long count = 1;
        Token first = sql.at(at);
        if (first.is("ALL") || first.is("NEXT") || first.kind() == Token.Kind.NUMBER) {
            count = first.is("ALL") ? Long.MAX_VALUE : first.is("NEXT") ? 1 : Counts.of(first.text());
            at++;
        }
        if (sql.at(at).is("IN") || sql.at(at).is("FROM")) {
            at++;
        }
        if (!sql.at(at).isIdentifier() || sql.size() > at + 1) {
            throw SqlFailure.error("42601", "syntax error: FETCH num_of_rows [IN | FROM] cursor_name");
        }
        String name = sql.at(at).name();
        long rows = count;
        return Command.of(cursor(name).columns(), () -> new Portion(cursor(name), rows, () -> open.remove(name)));
    }

    /** CLOSE name, or CLOSE ALL. */
    Statement close(SqlText sql) {
        if (!sql.at(1).isIdentifier()) {
            throw SqlFailure.error("42601", "syntax error: CLOSE name, or CLOSE ALL");
        }
        return Command.of("CLOSE CURSOR", () -> {
            if (sql.at(1).is("ALL")) {
                close();
            } else {
                cursor(sql.at(1).name()).close();
                open.remove(sql.at(1).name());
            }
        });
    }

    private SparkResult cursor(String name) {
        SparkResult cursor = open.get(name);
        if (cursor == null) {
            throw SqlFailure.error("34000", "cursor \"" + name + "\" does not exist");
        }
        return cursor;
    }

    @Override
    public void close() {
        new ArrayList<>(open.values()).forEach(SparkResult::close);
        open.clear();
    }

    /** The next rows of a cursor, which stays open behind it. */
    private static final class Portion implements QueryResult {
        private final SparkResult cursor;
        private final long count;
        private final Runnable whenLost;
        private long taken;

        /** @param whenLost is run when the cursor fails: no more rows would look like the end of them */
        Portion(SparkResult cursor, long count, Runnable whenLost) {
            this.cursor = cursor;
            this.count = count;
            this.whenLost = whenLost;
        }

        @Override
        public List<ResultColumn> columns() {
            return cursor.columns();
        }

        @Override
        public @Nullable List<@Nullable String> next() {
            try {
                return taken++ < count ? cursor.next() : null;
            } catch (RuntimeException e) {
                whenLost.run();
                throw e;
            }
        }

        @Override
        public String tag(long rows) {
            return "FETCH " + rows;
        }

        @Override
        public void pause() {
            cursor.pause();
        }

        @Override
        public void close() {
            cursor.pause();
        }
    }
}
