package dev.limn.emulator.sql;

import dev.limn.emulator.lake.SnapshotRange;
import dev.limn.emulator.query.SqlFailure;

/**
 * SNAPSHOT SINCE a, AS OF b, or BETWEEN a AND b, after a table (Query Service, SQL syntax).
 *
 * @param end the index of the token behind it
 */
record SnapshotClause(SnapshotRange range, int end) {

    static boolean startsAt(SqlText sql, int at) {
        return sql.at(at).is("SNAPSHOT")
                && (sql.at(at + 1).is("SINCE")
                        || sql.has(at + 1, "AS", "OF")
                        || sql.at(at + 1).is("BETWEEN"));
    }

    static SnapshotClause at(SqlText sql, int at) {
        if (sql.at(at + 1).is("SINCE")) {
            return new SnapshotClause(new SnapshotRange.Since(bound(sql, at + 2)), at + 3);
        }
        if (sql.at(at + 1).is("AS")) {
            return new SnapshotClause(new SnapshotRange.AsOf(bound(sql, at + 3)), at + 4);
        }
        if (!sql.at(at + 3).is("AND")) {
            throw SqlFailure.error("42601", "SNAPSHOT BETWEEN needs two snapshot ids with AND between them");
        }
        return new SnapshotClause(new SnapshotRange.Between(bound(sql, at + 2), bound(sql, at + 4)), at + 5);
    }

    // A block puts the values of its variables here, which are strings when the query that set them said so.
    private static SnapshotRange.Bound bound(SqlText sql, int at) {
        Token token = sql.at(at);
        String text = token.kind() == Token.Kind.STRING ? token.string() : token.text();
        if (text.equalsIgnoreCase("HEAD")) {
            return SnapshotRange.End.HEAD;
        }
        if (text.equalsIgnoreCase("TAIL")) {
            return SnapshotRange.End.TAIL;
        }
        try {
            return new SnapshotRange.Id(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw SqlFailure.error("42601", "SNAPSHOT needs a snapshot id, HEAD or TAIL, not '" + text + "'");
        }
    }
}
