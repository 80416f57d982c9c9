package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.SqlFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query as Spark takes it. What Query Service's front takes besides (double-quoted identifiers, {@code $1}, the LIKE
 * operators, SNAPSHOT, names with a schema, {@code text}) is written in Spark's words; LIMIT and OFFSET of the whole query
 * are taken off, since 0 and parameters mean something else there.
 *
 * @param text what Spark parses
 * @param parameters how many {@code $n} there are, named {@code :limn_1} and so on in the text
 * @param limit null if the query has none
 * @param star whether it selects {@code *}
 * @param quotedPaths chains of names some of which stood in double quotes
 */
record SparkText(
        String text,
        int parameters,
        @Nullable Count limit,
        @Nullable Count offset,
        boolean star,
        List<List<String>> quotedPaths) {

    /** What LIMIT or OFFSET says. */
    sealed interface Count {
        record Number(long value) implements Count {}

        record Parameter(int index) implements Count {}
    }

    /** What LIMIT or OFFSET comes to; null if there is none. */
    static @Nullable Long count(@Nullable Count count, List<Parameter> values) {
        return switch (count) {
            case null -> null;
            case Count.Number number -> number.value();
            case Count.Parameter parameter ->
                Counts.of(values.get(parameter.index() - 1).text());
        };
    }

    /** The name of the n-th parameter in the text, from 1 on. */
    static String parameter(int n) {
        return "limn_" + n;
    }

    static SparkText of(SqlText sql, Relations relations, Switches switches) {
        return new Rewriting(sql, relations, switches).run();
    }

    private static final class Rewriting {
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

        /**
         * Types behind {@code ::}, which is PostgreSQL's own notation: pgjdbc's simple mode writes every number so. That
         * Query Service takes them is inferred from such clients; {@code CAST(x AS TEXT)} is seen in published SQL, and
         * other types of PostgreSQL are not.
         */
        private static final Map<String, String> COLON_TYPES = Map.ofEntries(
                Map.entry("text", "STRING"),
                Map.entry("varchar", "STRING"),
                Map.entry("bpchar", "STRING"),
                Map.entry("int2", "SMALLINT"),
                Map.entry("int4", "INT"),
                Map.entry("int8", "BIGINT"),
                Map.entry("float4", "FLOAT"),
                Map.entry("float8", "DOUBLE"),
                Map.entry("numeric", "DECIMAL(38,18)"),
                Map.entry("bool", "BOOLEAN"),
                Map.entry("timestamptz", "TIMESTAMP"));

        private final SqlText sql;
        private final Relations relations;
        private final Switches switches;
        private final SqlText.Edits edits;
        private final Deque<String> openers = new ArrayDeque<>();
        private final List<List<String>> quotedPaths = new ArrayList<>();
        private int parameters;
        private @Nullable Count limit;
        private @Nullable Count offset;
        private boolean star;
        private boolean selecting;

        Rewriting(SqlText sql, Relations relations, Switches switches) {
            this.sql = sql;
            this.relations = relations;
            this.switches = switches;
            this.edits = sql.edit();
        }

        SparkText run() {
            int at = 0;
            while (at < sql.size()) {
                at = next(at);
            }
            return new SparkText(edits.apply(), parameters, limit, offset, star, List.copyOf(quotedPaths));
        }

        /** Deals with the token at an index; gives the index to go on at. */
        private int next(int at) {
            Token token = sql.at(at);
            if (token.is("(")) {
                openers.push(sql.at(at - 1).text().toLowerCase(Locale.ROOT));
            } else if (token.is(")")) {
                openers.poll();
            } else if (token.is("$") && sql.at(at + 1).kind() == Token.Kind.NUMBER && sql.touches(at)) {
                return parameter(at);
            } else if (token.is("~") || (token.is("!") && sql.at(at + 1).is("~"))) {
                return like(at);
            } else if (openers.isEmpty() && (token.is("LIMIT") || token.is("OFFSET"))) {
                return count(at, at + 1);
            } else if (openers.isEmpty() && (sql.has(at, "FETCH", "NEXT") || sql.has(at, "FETCH", "FIRST"))) {
                return count(at, at + 2);
            } else if (sql.has(at, "DOUBLE", "PRECISION") && (sql.at(at - 1).is("::") || isCast(at))) {
                edits.replace(token.start(), sql.at(at + 1).end(), "DOUBLE");
                return at + 2;
            } else if (token.kind() == Token.Kind.WORD && !castType(at).isEmpty()) {
                edits.replace(token.start(), token.end(), castType(at));
            } else if (token.isIdentifier() && !identifierIsString(token)) {
                if (openers.isEmpty()) {
                    selecting = token.is("SELECT") || (selecting && !token.is("FROM"));
                }
                return chain(at);
            } else if (token.is("*") && openers.isEmpty() && selecting) {
                Token before = sql.at(at - 1);
                star |= before.is("SELECT")
                        || before.is("DISTINCT")
                        || before.is("ALL")
                        || before.is(",")
                        || before.is(".");
            }
            return at + 1;
        }

        private boolean identifierIsString(Token token) {
            return token.kind() == Token.Kind.DOUBLE_QUOTED && switches.is(Switch.DOUBLE_QUOTES, "string");
        }

        private int parameter(int at) {
            int n = number(sql.at(at + 1));
            edits.replace(sql.at(at).start(), sql.at(at + 1).end(), ":" + SparkText.parameter(n));
            return at + 2;
        }

        private int number(Token token) {
            try {
                int n = Integer.parseInt(token.text());
                if (n >= 1 && n <= 65_535) {
                    parameters = Math.max(parameters, n);
                    return n;
                }
            } catch (NumberFormatException e) {
                // Told below.
            }
            throw SqlFailure.error("42P02", "there is no parameter $" + token.text());
        }

        // [syntax], WHERE clause: ~~ is LIKE, ~~* is ILIKE, and with ! before it is denied.
        private int like(int at) {
            int i = at;
            boolean not = sql.at(i).is("!");
            if (not) {
                i++;
            }
            if (!sql.has(i, "~", "~")) {
                return at + 1;
            }
            boolean anyCase = sql.at(i + 2).is("*") && sql.touches(i + 1);
            int last = anyCase ? i + 2 : i + 1;
            edits.replace(
                    sql.at(at).start(), sql.at(last).end(), (not ? " NOT " : " ") + (anyCase ? "ILIKE " : "LIKE "));
            return last + 1;
        }

        // LIMIT n, OFFSET n [ROWS], or FETCH NEXT n ROWS ONLY, as Looker has it in published SQL [cja-sql].
        private int count(int at, int valueAt) {
            Token word = sql.at(at);
            Token value = sql.at(valueAt);
            int end;
            Count count;
            if (value.is("$") && sql.at(valueAt + 1).kind() == Token.Kind.NUMBER) {
                count = new Count.Parameter(number(sql.at(valueAt + 1)));
                end = valueAt + 2;
            } else if (value.kind() == Token.Kind.NUMBER && !isOperator(sql.at(valueAt + 1))) {
                count = new Count.Number(Counts.of(value.text()));
                end = valueAt + 1;
            } else if (value.is("(")
                    && sql.at(valueAt + 1).kind() == Token.Kind.STRING
                    && sql.at(valueAt + 2).is("::")) {
                // As pgjdbc's simple mode writes a bound number.
                count = new Count.Number(Counts.of(sql.at(valueAt + 1).string()));
                end = sql.closing(valueAt);
            } else if (value.is("ALL") && word.is("LIMIT")) {
                count = null;
                end = valueAt + 1;
            } else {
                return at + 1;
            }
            if (sql.at(end).is("ROW") || sql.at(end).is("ROWS")) {
                end++;
            }
            if (word.is("FETCH") && sql.at(end).is("ONLY")) {
                end++;
            }
            if (word.is("OFFSET")) {
                offset = count;
            } else {
                limit = count;
            }
            edits.replace(word.start(), sql.at(end - 1).end(), "");
            return end;
        }

        private static boolean isOperator(Token token) {
            return token.kind() == Token.Kind.SIGN && !token.is(")") && !token.is(";") && !token.is(",");
        }

        /** What a type is called in Spark, where a cast names it in PostgreSQL's words; empty if Spark knows it. */
        private String castType(int at) {
            String word = sql.at(at).text().toLowerCase(Locale.ROOT);
            if (sql.at(at - 1).is("::")) {
                return COLON_TYPES.getOrDefault(word, "");
            }
            return word.equals("text") && isCast(at) && sql.at(at + 1).is(")") ? "STRING" : "";
        }

        /** Whether a type stands there, in {@code CAST(x AS type)}. */
        private boolean isCast(int at) {
            String opener = openers.isEmpty() ? "" : openers.peek();
            return sql.at(at - 1).is("AS") && (opener.equals("cast") || opener.equals("try_cast"));
        }

        /** A name, or names with dots between them. */
        private int chain(int at) {
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
                String name = relations.use(names.subList(0, parts));
                if (parts > 1 || sql.at(at).kind() == Token.Kind.DOUBLE_QUOTED) {
                    edits.replace(sql.at(at).start(), sql.at(behind - 1).end(), quoted(name));
                }
                quote(behind, end);
            } else {
                boolean table = sql.at(at - 1).is("FROM") || sql.at(at - 1).is("JOIN");
                if (table && snapshotAfter(end) >= 0) {
                    throw SqlFailure.error(
                            "42P01",
                            "relation \"" + String.join(".", names)
                                    + "\" does not exist in the data lake, for SNAPSHOT");
                }
                quote(at, end);
            }
            if (names.size() > 1 && isDoubleQuoted(at, end)) {
                quotedPaths.add(parts > 1 ? qualified(names, parts) : names);
            }
            return end;
        }

        private List<String> qualified(List<String> names, int parts) {
            List<String> shorter = new ArrayList<>(names.subList(parts, names.size()));
            shorter.add(0, relations.use(names.subList(0, parts)));
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
                    edits.replace(token.start(), token.end(), quoted(token.name()));
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
                    quoted(name) + (aliased ? "" : " AS " + quoted(names.get(names.size() - 1))));
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

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
