package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.QueryPart;
import org.jooq.impl.CustomField;

/** A call of a function that only Query Service has. Thread-safe. */
final class Call<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    private final String function;
    private final List<QueryPart> arguments;

    Call(String function, DataType<T> type, List<? extends QueryPart> arguments) {
        super(function, type);
        this.function = function;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public void accept(Context<?> context) {
        SparkOnly.check(context, function);
        context.sql(function).sql('(');
        String separator = "";
        for (QueryPart argument : arguments) {
            context.sql(separator).visit(argument);
            separator = ", ";
        }
        context.sql(')');
    }
}
