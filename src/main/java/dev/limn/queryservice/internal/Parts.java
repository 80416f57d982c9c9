package dev.limn.queryservice.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Keyword;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * What jOOQ visits while it renders a part. That is the only public view of parts which {@link org.jooq.impl.QOM} does not
 * describe, such as the limit of a query that is the first of a set operation.
 */
final class Parts {

    private Parts() {}

    private static final QueryPart NOTHING = DSL.sql("");

    /** The parts directly within another one, in the order they are rendered. */
    static List<QueryPart> within(QueryPart part) {
        List<QueryPart> parts = new ArrayList<>();
        render(part, context -> {
            if (context.queryPartsLength() == 2) {
                parts.add(context.queryPart());
                context.queryPart(NOTHING);
            }
        });
        // What the DSL's steps return only stands for the query.
        return parts.size() == 1 && parts.getFirst() instanceof Select<?> query ? within(query) : parts;
    }

    /** Words that stand directly within a part, in lower case. */
    static Stream<String> words(QueryPart part) {
        return within(part).stream().filter(Keyword.class::isInstance).map(Parts::word);
    }

    /** The kind of part that puts a word into a statement. */
    static Class<? extends QueryPart> saying(String word, QueryPart sample) {
        AtomicReference<Class<? extends QueryPart>> kind = new AtomicReference<>();
        render(sample, context -> {
            if (context.queryPart() instanceof Keyword keyword && word(keyword).equals(word)) {
                kind.set(context.queryParts()[context.queryPartsLength() - 2].getClass());
            }
        });
        return kind.get();
    }

    private static String word(QueryPart keyword) {
        return DSL.using(SQLDialect.POSTGRES).render(keyword);
    }

    /** A part's text, while a listener sees, and may swap, what is within it. */
    static String render(QueryPart part, Consumer<VisitContext> listener) {
        return DSL.using(new DefaultConfiguration().set(SQLDialect.POSTGRES).set(VisitListener.onVisitStart(listener)))
                .render(part);
    }
}
