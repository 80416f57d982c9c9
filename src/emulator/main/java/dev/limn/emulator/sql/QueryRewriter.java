package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one query in Spark's words; what that changes, {@link SparkText} says. For one use. */
final class QueryRewriter {
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

    /** The same, with a size behind it. */
    private static final Map<String, String> SIZED_COLON_TYPES =
            Map.of("varchar", "VARCHAR", "bpchar", "CHAR", "numeric", "DECIMAL");

    private final SqlText sql;
    private final TableNames names;
    private final Switches switches;
    private final SqlText.Edits edits;
    private final Deque<String> openers = new ArrayDeque<>();
    private int parameters;
    private SparkText.@Nullable Count limit;
    private SparkText.@Nullable Count offset;
    private boolean star;
    private boolean selecting;

    QueryRewriter(SqlText sql, Relations relations, Switches switches) {
        this.sql = sql;
        this.switches = switches;
        this.edits = sql.edit();
        this.names = new TableNames(sql, relations, edits);
    }

    SparkText run() {
        int at = 0;
        while (at < sql.size()) {
            at = next(at);
        }
        return new SparkText(edits.apply(), parameters, limit, offset, star, names.quotedPaths());
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
            return names.replace(at);
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
        edits.replace(sql.at(at).start(), sql.at(last).end(), (not ? " NOT " : " ") + (anyCase ? "ILIKE " : "LIKE "));
        return last + 1;
    }

    // LIMIT n, OFFSET n [ROWS], or FETCH NEXT n ROWS ONLY, as Looker has it in published SQL [cja-sql].
    private int count(int at, int valueAt) {
        Token word = sql.at(at);
        Token value = sql.at(valueAt);
        int end;
        SparkText.Count count;
        if (value.is("$") && sql.at(valueAt + 1).kind() == Token.Kind.NUMBER) {
            count = new SparkText.Count.Parameter(number(sql.at(valueAt + 1)));
            end = valueAt + 2;
        } else if (value.kind() == Token.Kind.NUMBER && !isOperator(sql.at(valueAt + 1))) {
            count = new SparkText.Count.Number(Counts.of(value.text()));
            end = valueAt + 1;
        } else if (value.is("(")
                && sql.at(valueAt + 1).kind() == Token.Kind.STRING
                && sql.at(valueAt + 2).is("::")) {
            // As pgjdbc's simple mode writes a bound number.
            count = new SparkText.Count.Number(Counts.of(sql.at(valueAt + 1).string()));
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
            return sql.at(at + 1).is("(")
                    ? SIZED_COLON_TYPES.getOrDefault(word, "")
                    : COLON_TYPES.getOrDefault(word, "");
        }
        return word.equals("text") && isCast(at) && sql.at(at + 1).is(")") ? "STRING" : "";
    }

    /** Whether a type stands there, in {@code CAST(x AS type)}. */
    private boolean isCast(int at) {
        String opener = openers.isEmpty() ? "" : openers.peek();
        return sql.at(at - 1).is("AS") && (opener.equals("cast") || opener.equals("try_cast"));
    }
}
