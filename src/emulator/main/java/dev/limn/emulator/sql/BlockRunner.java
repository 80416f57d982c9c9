package dev.limn.emulator.sql;

import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import dev.limn.emulator.values.RowText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.jspecify.annotations.Nullable;

/**
 * Runs an anonymous block. Rows that its statements return are not sent to the client: the documents do not say what
 * becomes of them, and a block's columns could not be told before it has run.
 */
final class BlockRunner {

    private final SessionState state;
    private final Function<String, Statement> prepare;
    private final Map<String, Value> variables = new HashMap<>();

    /** @param literal how it stands in SQL; @param text how it stands within quotes */
    private record Value(String literal, String text) {}

    /** @param prepare understands one statement of the block */
    BlockRunner(SessionState state, Function<String, Statement> prepare) {
        this.state = state;
        this.prepare = prepare;
    }

    void run(Block block) {
        try {
            run(block.steps());
        } catch (SqlFailure e) {
            if (block.handler().isEmpty() || e.endsSession() || e.sqlState().equals("57014")) {
                throw e;
            }
            run(block.handler());
        }
    }

    private void run(List<Step> steps) {
        for (Step step : steps) {
            switch (step) {
                case Block nested -> run(nested);
                case Step.Sql statement -> execute(substitute(statement.text()));
                case Step.Assignment assignment ->
                    variables.put(assignment.variable(), value(substitute(assignment.sql())));
                case Step.Choice choice -> choose(choice);
            }
        }
    }

    private void choose(Step.Choice choice) {
        for (Step.Branch branch : choice.branches()) {
            if (branch.condition().isEmpty()
                    || value(substitute(branch.condition())).text().equalsIgnoreCase("true")) {
                run(branch.steps());
                return;
            }
        }
    }

    private void execute(String sql) {
        try (QueryResult result = prepare.apply(sql).execute(List.of())) {
            while (result.next() != null) {
                // A row nobody sees; taking it makes raise_error and the like happen.
            }
        }
    }

    /** The one value of a query, or of an expression; NULL when the query has no row. */
    private Value value(String sql) {
        SqlText text = SqlText.of(sql);
        boolean query = text.at(0).is("SELECT") || text.at(0).is("WITH");
        Dataset<Row> rows = state.queries().rows(query ? text : SqlText.of("SELECT " + sql));
        DataType type = rows.schema().fields()[0].dataType();
        return state.interactive(() -> {
            List<Row> first = rows.limit(1).collectAsList();
            @Nullable
            String value = first.isEmpty() || first.get(0).isNullAt(0)
                    ? null
                    : RowText.of(rows.schema(), state.switches())
                            .write(first.get(0))
                            .get(0);
            return value == null ? new Value("NULL", "NULL") : literal(type, value);
        });
    }

    private static Value literal(DataType type, String value) {
        if (type instanceof BooleanType) {
            String word = value.equals("t") ? "true" : "false";
            return new Value(word, word);
        }
        return type instanceof NumericType
                ? new Value(value, value)
                : new Value("'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'", value);
    }

    /** Puts the values of variables for {@code @name}, also within quotes, as [syntax] shows. */
    private String substitute(String sql) {
        SqlText text = SqlText.of(sql);
        SqlText.Edits edits = text.edit();
        for (int at = 0; at < text.size(); at++) {
            Token token = text.at(at);
            if (token.is("@") && text.at(at + 1).isIdentifier() && text.touches(at)) {
                Value value = variables.get(text.at(at + 1).name());
                if (value != null) {
                    edits.replace(token.start(), text.at(at + 1).end(), value.literal());
                }
            } else if (token.kind() == Token.Kind.STRING && token.text().indexOf('@') >= 0) {
                edits.replace(token.start(), token.end(), within(token.text()));
            }
        }
        return edits.apply();
    }

    private String within(String literal) {
        String text = literal;
        List<Map.Entry<String, Value>> longestFirst = variables.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getKey().length(), a.getKey().length()))
                .toList();
        for (Map.Entry<String, Value> each : longestFirst) {
            String value = each.getValue().text().replace("\\", "\\\\").replace("'", "\\'");
            text = text.replace("@" + each.getKey(), value);
        }
        return text;
    }
}
