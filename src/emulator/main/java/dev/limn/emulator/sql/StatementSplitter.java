package dev.limn.emulator.sql;

import java.util.ArrayList;
import java.util.List;

/** Tells where a statement ends: at a semicolon, but not at one within an anonymous block. */
final class StatementSplitter {

    private StatementSplitter() {}

    /** At least one: of an empty text, an empty one. */
    static List<String> split(String text) {
        SqlText sql = SqlText.of(text);
        List<String> statements = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < sql.size()) {
            if (isBlockMark(sql, at)) {
                at = blockEnd(sql, at);
            } else if (sql.at(at).is(";")) {
                add(statements, sql, from, at);
                from = ++at;
            } else {
                at++;
            }
        }
        add(statements, sql, from, sql.size());
        return statements.isEmpty() ? List.of("") : statements;
    }

    private static void add(List<String> statements, SqlText sql, int from, int to) {
        String statement = sql.between(from, to);
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
    }

    static boolean isBlockMark(SqlText sql, int at) {
        return sql.has(at, "$", "$") && sql.touches(at);
    }

    /** Behind the block that begins at an index, whichever of the published spellings it has: END $$, END$$ or $$END. */
    static int blockEnd(SqlText sql, int begin) {
        for (int at = begin + 2; at < sql.size(); at++) {
            if (isBlockMark(sql, at)) {
                return sql.at(at + 2).is("END") ? at + 3 : at + 2;
            }
        }
        return sql.size();
    }
}
