package dev.limn.emulator.sql;

import dev.limn.emulator.query.SqlFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names in one query: makes the tables among them known to Spark, under the name they have there, and puts backticks
 * where double quotes stood. For one use, from the first token to the last.
 */
final class TableNames {

    /** Words that may follow a table and are not its alias. */
    private static final Set<String> NO_ALIAS = Set.of(
            "where",
            "group",
            "order",
            "having",
            "window",
            "limit",
            "offset",
            "fetch",
            "union",
            "intersect",
            "except",
            "minus",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "on",
            "using",
            "lateral",
            "semi",
            "anti",
            "tablesample",
            "pivot",
            "unpivot",
            "sort",
            "cluster",
            "distribute");

    private final SqlText sql;
    private final Relations relations;
    private final SqlText.Edits edits;
    private final List<List<String>> quotedPaths = new ArrayList<>();
    private final Map<List<String>, String> used = new HashMap<>();

    TableNames(SqlText sql, Relations relations, SqlText.Edits edits) {
        this.sql = sql;
        this.relations = relations;
        this.edits = edits;
    }

    /** Chains of names some of which stood in double quotes, as they read now. */
    List<List<String>> quotedPaths() {
        return List.copyOf(quotedPaths);
    }

    /** Deals with a name, or names with dots between them, at an index; gives the index behind. */
    int replace(int at) {
        int end = at + 1;
        List<String> names = new ArrayList<>(List.of(sql.at(at).name()));
        while (sql.at(end).is(".") && sql.at(end + 1).isIdentifier()) {
            names.add(sql.at(end + 1).name());
            end += 2;
        }
        int parts = sql.at(at - 1).is(".") ? 0 : relations.match(names);
        if (parts > 0) {
            int behind = at + 2 * parts - 1;
            int clauseAt = behind == end ? snapshotAfter(end) : -1;
            if (clauseAt >= 0) {
                return snapshot(at, behind, clauseAt, names.subList(0, parts));
            }
            String name = use(names.subList(0, parts));
            if (parts > 1 || sql.at(at).kind() == Token.Kind.DOUBLE_QUOTED) {
                edits.replace(sql.at(at).start(), sql.at(behind - 1).end(), SparkText.quoted(name));
            }
            quote(behind, end);
        } else {
            boolean table = sql.at(at - 1).is("FROM") || sql.at(at - 1).is("JOIN");
            if (table && snapshotAfter(end) >= 0) {
                throw SqlFailure.error(
                        "42P01",
                        "relation \"" + String.join(".", names) + "\" does not exist in the data lake, for SNAPSHOT");
            }
            quote(at, end);
        }
        if (names.size() > 1 && isDoubleQuoted(at, end)) {
            quotedPaths.add(parts > 1 ? qualified(names, parts) : names);
        }
        return end;
    }

    // Once for each query: a view is understood anew each time it is used, and each of its columns may name it.
    private String use(List<String> names) {
        String known = used.get(names);
        if (known == null) {
            known = relations.use(names);
            used.put(List.copyOf(names), known);
        }
        return known;
    }

    private List<String> qualified(List<String> names, int parts) {
        List<String> shorter = new ArrayList<>(names.subList(parts, names.size()));
        shorter.add(0, use(names.subList(0, parts)));
        return shorter;
    }

    private boolean isDoubleQuoted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sql.at(i).kind() == Token.Kind.DOUBLE_QUOTED) {
                return true;
            }
        }
        return false;
    }

    private void quote(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sql.at(i);
            if (token.kind() == Token.Kind.DOUBLE_QUOTED) {
                edits.replace(token.start(), token.end(), SparkText.quoted(token.name()));
            }
        }
    }

    /** Where SNAPSHOT stands, directly behind a table or behind its alias; -1 if it does not. */
    private int snapshotAfter(int end) {
        if (SnapshotClause.startsAt(sql, end)) {
            return end;
        }
        int alias = sql.at(end).is("AS") ? end + 1 : end;
        return sql.at(alias).isIdentifier() && SnapshotClause.startsAt(sql, alias + 1) ? alias + 1 : -1;
    }

    private int snapshot(int at, int behind, int clauseAt, List<String> names) {
        SnapshotClause clause = SnapshotClause.at(sql, clauseAt);
        String name = relations.use(names, clause.range());
        boolean aliased = clauseAt > behind || hasAlias(clause.end());
        edits.replace(
                sql.at(at).start(),
                sql.at(behind - 1).end(),
                SparkText.quoted(name) + (aliased ? "" : " AS " + SparkText.quoted(names.get(names.size() - 1))));
        quote(behind, clauseAt);
        edits.replace(sql.at(clauseAt).start(), sql.at(clause.end() - 1).end(), "");
        return clause.end();
    }

    private boolean hasAlias(int at) {
        Token token = sql.at(at);
        return token.is("AS")
                || (token.isIdentifier() && !NO_ALIAS.contains(token.text().toLowerCase(Locale.ROOT)));
    }
}
