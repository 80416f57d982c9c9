package dev.limn.emulator.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What an SQL text names, told by where it stands and not by a grammar: dotted names in a FROM list are relations,
 * those before a parenthesis are functions, the others are anything else.
 */
final class SqlReferences {

    private static final Set<String> ENDS_FROM = Set.of(
            "select",
            "where",
            "group",
            "order",
            "having",
            "limit",
            "offset",
            "union",
            "intersect",
            "except",
            "window",
            "fetch",
            "for",
            "set",
            "values");

    private static final Set<String> NOT_A_NAME = Set.of("only", "lateral", "select", "with", "values", "table");

    // Words that stand before a parenthesis without being functions.
    private static final Set<String> NOT_A_FUNCTION = Set.of(
            "select",
            "from",
            "where",
            "and",
            "or",
            "not",
            "in",
            "on",
            "as",
            "exists",
            "any",
            "all",
            "some",
            "case",
            "when",
            "then",
            "else",
            "array",
            "union",
            "intersect",
            "except",
            "by",
            "having",
            "limit",
            "offset",
            "join",
            "using",
            "values",
            "with",
            "over",
            "filter",
            "between",
            "like",
            "ilike",
            "distinct",
            "operator",
            "lateral",
            "only");

    /** Where a name stands. */
    enum Place {
        RELATION,
        FUNCTION,
        OTHER
    }

    /**
     * A name.
     *
     * @param first the index of its first token
     * @param parts what stands between its dots
     */
    record Reference(Place place, int first, List<String> parts) {

        /** What stands after the last dot. */
        String name() {
            return parts.get(parts.size() - 1);
        }

        /** What stands before the last dot, if anything; empty otherwise. */
        String qualifier() {
            return parts.size() > 1 ? parts.get(parts.size() - 2) : "";
        }
    }

    private final List<SqlToken> tokens;
    private final List<Reference> found = new ArrayList<>();
    private final Deque<Boolean> levels = new ArrayDeque<>();
    private boolean inFrom;
    private boolean relationExpected;

    private SqlReferences(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    static List<Reference> in(List<SqlToken> tokens) {
        SqlReferences references = new SqlReferences(tokens);
        references.find();
        return references.found;
    }

    private void find() {
        int i = 0;
        while (i < tokens.size()) {
            SqlToken token = tokens.get(i);
            i = token.named() && !keyword(i, token) ? name(i) + 1 : i + 1;
            if (token.kind() == SqlToken.Kind.SYMBOL) {
                symbol(token);
            }
        }
    }

    private void symbol(SqlToken token) {
        switch (token.text()) {
            case "(" -> {
                levels.push(inFrom);
                inFrom = relationExpected;
            }
            case ")" -> {
                inFrom = !levels.isEmpty() && levels.pop();
                relationExpected = false;
            }
            case "," -> relationExpected = inFrom;
            default -> relationExpected = false;
        }
    }

    private boolean keyword(int i, SqlToken token) {
        if (token.kind() != SqlToken.Kind.WORD || (i > 0 && tokens.get(i - 1).is("."))) {
            return false;
        }
        String word = token.name();
        if (word.equals("from")) {
            boolean clause = i == 0 || !tokens.get(i - 1).is("distinct");
            inFrom |= clause;
            relationExpected = clause;
        } else if (word.equals("join") || word.equals("table")) {
            relationExpected = true;
        } else if (ENDS_FROM.contains(word)) {
            inFrom = false;
            relationExpected = false;
        }
        return word.equals("from") || word.equals("join") || ENDS_FROM.contains(word) || NOT_A_NAME.contains(word);
    }

    private int name(int first) {
        List<String> parts = new ArrayList<>(List.of(tokens.get(first).name()));
        int last = first;
        while (last + 2 < tokens.size()
                && tokens.get(last + 1).is(".")
                && tokens.get(last + 2).named()) {
            last += 2;
            parts.add(tokens.get(last).name());
        }
        boolean called = last + 1 < tokens.size() && tokens.get(last + 1).is("(");
        boolean function = called && (parts.size() > 1 || !NOT_A_FUNCTION.contains(parts.get(0)));
        Place place = function ? Place.FUNCTION : relationExpected ? Place.RELATION : Place.OTHER;
        found.add(new Reference(place, first, parts));
        relationExpected = false;
        return last;
    }
}
