package dev.limn.emulator.catalog;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Tuple;

/** A query that PostgreSQL has understood. */
final class CatalogStatement implements Statement {

    private final CatalogSession session;
    private final String sql;
    private final CatalogConnection.Description description;

    CatalogStatement(CatalogSession session, String sql, CatalogConnection.Description description) {
        this.session = session;
        this.sql = sql;
        this.description = description;
    }

    @Override
    public boolean empty() {
        return false;
    }

    @Override
    public List<Integer> parameterTypes() {
        return description.parameterTypes();
    }

    @Override
    public @Nullable List<ResultColumn> columns() {
        return description.columns();
    }

    @Override
    public QueryResult execute(List<Parameter> parameters) {
        List<Integer> types = parameterTypes();
        if (parameters.size() != types.size()) {
            throw SqlFailure.error(
                    "08P01",
                    "bind message supplies " + parameters.size() + " parameters, but the statement requires "
                            + types.size());
        }
        List<@Nullable String> values = new ArrayList<>();
        parameters.forEach(each -> values.add(each.text()));
        return new Result(columns(), session.connection().execute(sql, types, values));
    }

    private record Result(@Nullable List<ResultColumn> columns, Iterator<Tuple> tuples) implements QueryResult {

        Result(@Nullable List<ResultColumn> columns, List<Tuple> tuples) {
            this(columns, tuples.iterator());
        }

        @Override
        public @Nullable List<@Nullable String> next() {
            if (!tuples.hasNext()) {
                return null;
            }
            Tuple tuple = tuples.next();
            List<@Nullable String> row = new ArrayList<>(tuple.fieldCount());
            for (int i = 0; i < tuple.fieldCount(); i++) {
                byte[] value = tuple.get(i);
                row.add(value == null ? null : new String(value, StandardCharsets.UTF_8));
            }
            return row;
        }

        @Override
        public String tag(long rows) {
            return "SELECT " + rows;
        }

        @Override
        public void close() {}
    }
}
