package dev.limn.emulator.sql;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A query that Spark answers. */
final class SelectStatement implements Statement {

    /** Rows given to a client that names no limit (writing queries, guardrails). */
    static final int ROW_CAP = 50_000;

    /** The largest LIMIT (FAQ, 53400). */
    static final int LIMIT_CEILING = 100_000;

    private final SessionState state;
    private final SqlText sql;
    private final List<Integer> parameterTypes;
    private final List<ResultColumn> columns;
    private final boolean capped;

    /** @param capped false for a cursor's query, whose rows the client takes in portions it chooses */
    SelectStatement(SessionState state, SqlText sql, List<Integer> givenTypes, boolean capped) {
        this.state = state;
        this.sql = sql;
        this.capped = capped;
        SparkText text = state.queries().rewrite(sql);
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < text.parameters(); i++) {
            int given = i < givenTypes.size() ? givenTypes.get(i) : 0;
            types.add(given == 0 ? implied(i + 1, text) : given);
        }
        this.parameterTypes = List.copyOf(types);
        if (text.limit() instanceof SparkText.Count.Number number) {
            checkCeiling(number.value());
        }
        Dataset<Row> shape = state.queries().analyze(text, BoundValues.nulls(parameterTypes));
        this.columns = state.columns(state.shown(shape, text), text);
    }

    // A limit is a number; anything else whose type is unknown is a string that Spark casts.
    private static int implied(int n, SparkText text) {
        SparkText.Count wanted = new SparkText.Count.Parameter(n);
        return wanted.equals(text.limit()) || wanted.equals(text.offset()) ? PgType.INT8.oid() : PgType.TEXT.oid();
    }

    @Override
    public boolean empty() {
        return false;
    }

    @Override
    public List<Integer> parameterTypes() {
        return parameterTypes;
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public QueryResult execute(List<Parameter> parameters) {
        return open(parameters);
    }

    SparkResult open(List<Parameter> parameters) {
        // Anew, for a statement that is kept: tables may have been written, altered or dropped since.
        SparkText text = state.queries().rewrite(sql);
        Long limit = SparkText.count(text.limit(), parameters);
        Long offset = SparkText.count(text.offset(), parameters);
        if (limit != null) {
            checkCeiling(limit);
        }
        return new SparkResult(state, columns, () -> {
            Dataset<Row> rows = state.shown(state.queries().analyze(text, parameters), text);
            checkShape(state.columns(rows, text));
            if (offset != null) {
                rows = rows.offset(SparkQueries.rowCount(offset));
            }
            // LIMIT 0 means no cap [writing, faq].
            if (limit != null) {
                return limit == 0 ? rows : rows.limit(SparkQueries.rowCount(limit));
            }
            return capped ? rows.limit(ROW_CAP) : rows;
        });
    }

    // The client has been told the columns, and reads the values by that.
    private void checkShape(List<ResultColumn> now) {
        if (!types(now).equals(types(columns))) {
            throw SqlFailure.error("0A000", "cached plan must not change result type");
        }
    }

    private static List<PgType> types(List<ResultColumn> columns) {
        return columns.stream().map(ResultColumn::type).toList();
    }

    private void checkCeiling(long limit) {
        if (limit > LIMIT_CEILING && state.limitCeiling()) {
            throw SqlFailure.error(
                    "53400",
                    "LIMIT " + limit + " is above the limit of " + LIMIT_CEILING + " rows for interactive queries");
        }
    }
}
