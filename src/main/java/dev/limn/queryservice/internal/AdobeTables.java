package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.impl.QOM;

/** AdobeTables that only Query Service has. */
final class AdobeTables {

    private AdobeTables() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                new Rewrite<>(
                        SnapshotTable.class,
                        (table, context) -> table.part(context.context().declareTables())),
                new Rewrite<>(QOM.CrossJoin.class, AdobeTables::lateralView));
    }

    private static QueryPart lateralView(QOM.CrossJoin<?> join, VisitContext context) {
        return join.$table2() instanceof LateralTable view && isLast(context) ? view.behind(join.$table1()) : join;
    }

    // The only one in the list of FROM, and no part of another join but of one with a view behind.
    private static boolean isLast(VisitContext context) {
        QueryPart[] path = context.queryParts();
        QueryPart around = path.length < 2 ? null : path[path.length - 2];
        return around instanceof List<?> from ? from.size() == 1 : !(around instanceof QOM.JoinTable<?, ?>);
    }
}
