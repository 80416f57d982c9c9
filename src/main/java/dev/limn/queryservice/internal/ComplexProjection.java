package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.VisitContext;
import org.jooq.impl.QOM;

/** Structs, arrays and maps, where a query returns them: a client cannot read them but as JSON. */
final class ComplexProjection {

    private ComplexProjection() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(new Rewrite<>(Field.class, (field, context) -> returned(field, context)));
    }

    private static QueryPart returned(Field<?> field, VisitContext context) {
        boolean comesAsJson =
                ComplexTypes.isJson(field) && !(field instanceof QOM.FieldAlias<?>) && isReturned(context);
        return comesAsJson ? asJson(field) : field;
    }

    private static Field<String> asJson(Field<?> field) {
        return field instanceof Returned itself ? itself.asJson() : Calls.toJson(field);
    }

    // In the select list of what is sent, and not of a sub-query or of a statement that stores rows.
    private static boolean isReturned(VisitContext context) {
        if (!context.context().declareFields()) {
            return false;
        }
        QueryPart[] path = context.queryParts();
        int list = path.length - 2;
        while (list > 0 && !(path[list] instanceof List<?>)) {
            list--;
        }
        for (int i = 0; i < list; i++) {
            if (!(path[i] instanceof Select<?>)) {
                return false;
            }
        }
        return list > 0;
    }
}
