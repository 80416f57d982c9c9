package dev.limn.emulator.sql;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement that writes what a query gives; the query may have parameters, and is not looked at before. */
record WriteStatement(List<Integer> parameterTypes, Function<List<Parameter>, QueryResult> run) implements Statement {

    /**
     * One whose query is read only when it is executed: what it reads may be made by the statement before.
     *
     * @param givenTypes oids of the parameters, as far as the client gave them
     */
    static Statement of(SqlText query, List<Integer> givenTypes, Function<List<Parameter>, QueryResult> run) {
        int parameters = 0;
        for (int at = 0; at < query.size(); at++) {
            if (query.at(at).is("$") && query.at(at + 1).kind() == Token.Kind.NUMBER && query.touches(at)) {
                parameters = Math.max(
                        parameters, Math.toIntExact(Counts.of(query.at(at + 1).text())));
            }
        }
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            int given = i < givenTypes.size() ? givenTypes.get(i) : 0;
            types.add(given == 0 ? PgType.TEXT.oid() : given);
        }
        return new WriteStatement(List.copyOf(types), run);
    }

    @Override
    public boolean empty() {
        return false;
    }

    @Override
    public @Nullable List<ResultColumn> columns() {
        return null;
    }

    @Override
    public QueryResult execute(List<Parameter> parameters) {
        return run.apply(parameters);
    }
}
