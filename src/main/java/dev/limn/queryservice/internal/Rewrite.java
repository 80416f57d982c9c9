package dev.limn.queryservice.internal;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.QueryPart;
import org.jooq.VisitContext;

/**
 * What one kind of jOOQ's query parts becomes for Spark.
 *
 * @param node the kind, usually an interface of {@link org.jooq.impl.QOM}
 * @param replace gives another part, which is not looked at again although its children are, or the same one
 */
record Rewrite<Q extends QueryPart>(Class<Q> node, BiFunction<Q, VisitContext, QueryPart> replace) {

    static <Q extends QueryPart> Rewrite<Q> of(Class<Q> node, Function<Q, QueryPart> replace) {
        return new Rewrite<>(node, (part, context) -> replace.apply(part));
    }

    /** For a kind with type parameters, which do not matter: {@code Rewrite.<QOM.Div<?>>generic(QOM.Div.class, …)}. */
    @SuppressWarnings("unchecked")
    static <Q extends QueryPart> Rewrite<Q> generic(Class<? super Q> node, Function<Q, QueryPart> replace) {
        return of((Class<Q>) node, replace);
    }

    QueryPart apply(QueryPart part, VisitContext context) {
        return replace.apply(node.cast(part), context);
    }
}
