package dev.limn.emulator.sql;

import dev.limn.emulator.query.SqlFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * A name of up to three parts, and what stands behind it.
 *
 * @param end the index of the token behind it
 */
record Names(List<String> parts, int end) {

    /** @throws SqlFailure 42601 if no name stands there */
    static Names at(SqlText sql, int at, String what) {
        if (!sql.at(at).isIdentifier()) {
            throw SqlFailure.error("42601", "syntax error: " + what + " needs a name");
        }
        List<String> parts = new ArrayList<>(List.of(sql.at(at).name()));
        int end = at + 1;
        while (sql.at(end).is(".") && sql.at(end + 1).isIdentifier()) {
            parts.add(sql.at(end + 1).name());
            end += 2;
        }
        return new Names(List.copyOf(parts), end);
    }

    String dotted() {
        return String.join(".", parts);
    }

    /** The name alone, without database and schema. */
    String last() {
        return parts.get(parts.size() - 1);
    }
}
