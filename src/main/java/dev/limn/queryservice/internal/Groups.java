package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** GROUP BY. */
final class Groups {

    private Groups() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(new Rewrite<>(QOM.EmptyGroupingSet.class, Groups::all));
    }

    // Spark has () within GROUPING SETS only.
    private static QueryPart all(QOM.EmptyGroupingSet all, VisitContext context) {
        for (QueryPart part : context.queryParts()) {
            if (part instanceof QOM.GroupingSets) {
                return all;
            }
        }
        return DSL.sql("grouping sets (())");
    }
}
