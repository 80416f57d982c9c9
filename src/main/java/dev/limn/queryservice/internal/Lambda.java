package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.Context;
import org.jooq.QueryPart;
import org.jooq.impl.CustomQueryPart;

/**
 * A lambda expression. Its variables are named while it is rendered, by how deep it stands in others, so that they never hide
 * those of another and the same query has the same text each time. Thread-safe.
 */
final class Lambda extends CustomQueryPart {

    private static final long serialVersionUID = 1L;

    private static final String DEPTH = "dev.limn.lambda.depth";

    private final List<LambdaVariable<?>> variables;
    private final QueryPart body;

    Lambda(List<LambdaVariable<?>> variables, QueryPart body) {
        this.variables = variables;
        this.body = body;
    }

    @Override
    public void accept(Context<?> context) {
        int outer = context.data(DEPTH) instanceof Integer depth ? depth : 0;
        context.data(DEPTH, outer + variables.size());
        for (int i = 0; i < variables.size(); i++) {
            context.data(variables.get(i).key(), "limn" + (outer + i + 1));
        }
        render(context);
        variables.forEach(variable -> context.data().remove(variable.key()));
        context.data(DEPTH, outer);
    }

    private void render(Context<?> context) {
        String open = variables.size() == 1 ? "" : "(";
        String separator = open;
        for (LambdaVariable<?> variable : variables) {
            context.sql(separator).visit(variable);
            separator = ", ";
        }
        context.sql(open.isEmpty() ? "" : ")").sql(" -> ").visit(body);
    }
}
